import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { uploadPhoto } from "./upload";

const { solve } = vi.hoisted(() => ({ solve: vi.fn() }));
vi.mock("./challenge/solve-challenge", () => ({ solveChallenge: solve }));

const server = vi.fn<typeof fetch>();
const photo = new File(["x"], "a.jpg");
const refused = (body: object) => Response.json(body, { status: 429 });
const solutions = () =>
  server.mock.calls.map(([, init]) => new Headers(init?.headers).get("x-challenge-solution"));

beforeEach(() => {
  server.mockReset();
  solve.mockReset().mockImplementation((challenge: string) => Promise.resolve(`solved ${challenge}`));
  vi.stubGlobal("fetch", server);
});
afterEach(() => void vi.unstubAllGlobals());

it("a photo in a crowd is sent again with the solved challenge", async () => {
  server.mockResolvedValueOnce(refused({ error: "too_many_requests", seconds: 500, challenge: "first" }));
  server.mockResolvedValueOnce(Response.json({ id: "1", token: "a token" }, { status: 201 }));
  expect(await uploadPhoto(photo)).toEqual({ id: "1", token: "a token" });
  expect(solutions()).toEqual([null, "solved first"]);
});

it("a photo that is refused for another reason is sent once", async () => {
  server.mockResolvedValueOnce(refused({ error: "photos_busy", seconds: 5 }));
  await expect(uploadPhoto(photo)).rejects.toThrow("photos_busy");
  server.mockRejectedValueOnce(new Error("no connection"));
  await expect(uploadPhoto(photo)).rejects.toThrow("offline");
  expect(solutions()).toEqual([null, null]);
});
