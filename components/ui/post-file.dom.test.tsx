import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { uploadPhoto } from "./upload";

const { solve } = vi.hoisted(() => ({ solve: vi.fn() }));
vi.mock("./challenge/solve-challenge", () => ({ solveChallenge: solve }));

type Answer = { status: number; text: string };

/** A connection that the test plays: what went up, and what came back. */
class Connection {
  static opened: Connection[] = [];
  status = 0;
  responseText = "";
  solution: string | null = null;
  isAborted = false;
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onloadend?: () => void;
  constructor() {
    Connection.opened.push(this);
  }
  open() {}
  send() {}
  setRequestHeader(_name: string, value: string) {
    this.solution = value;
  }
  abort() {
    this.isAborted = true;
    this.onloadend?.();
  }
  answer({ status, text }: Answer) {
    Object.assign(this, { status, responseText: text });
    this.onloadend?.();
  }
}

const photo = new File(["x"], "a.jpg");
const stored = { status: 201, text: JSON.stringify({ id: "1", token: "a token" }) };
const refused = (body: object) => ({ status: 429, text: JSON.stringify(body) });
const connection = (index: number) =>
  vi.waitFor(() => Connection.opened[index] ?? Promise.reject(new Error("not yet opened")));
const onProgress = vi.fn();
let controller: AbortController;
const upload = () => uploadPhoto(photo, controller.signal, onProgress);
const solutions = () => Connection.opened.map(({ solution }) => solution);

beforeEach(() => {
  Connection.opened = [];
  controller = new AbortController();
  onProgress.mockReset();
  solve.mockReset().mockImplementation((challenge: string) => Promise.resolve(`solved ${challenge}`));
  vi.stubGlobal("XMLHttpRequest", Connection);
});
afterEach(() => void vi.unstubAllGlobals());

it("a photo in a crowd is sent again with the solved challenge", async () => {
  const sent = upload();
  const challenge = { error: "too_many_requests", seconds: 500, challenge: "first" };
  (await connection(0)).answer(refused(challenge));
  (await connection(1)).answer(stored);
  expect(await sent).toEqual({ id: "1", token: "a token" });
  expect(solutions()).toEqual([null, "solved first"]);
});

it("a photo that is refused for another reason is sent once", async () => {
  for (const [answer, key] of [
    [refused({ error: "photos_busy", seconds: 5 }), "photos_busy"],
    [{ status: 0, text: "" }, "offline"],
    [{ status: 502, text: "<html>" }, "internal"],
  ] as const) {
    const sent = expect(upload()).rejects.toThrow(key);
    (await connection(Connection.opened.length - 1)).answer(answer);
    await sent;
  }
  expect(solutions()).toEqual([null, null, null]);
});

it("an upload tells the percent that went up, in steps of five", async () => {
  const sent = upload();
  const { upload: up } = await connection(0);
  for (const loaded of [0, 1, 43, 44, 45, 100]) up.onprogress?.({ loaded, total: 100 });
  Connection.opened[0]?.answer(stored);
  await sent;
  expect(onProgress.mock.calls).toEqual([[0], [40], [45], [100]]);
});

it("a cancelled upload ends its connection, and none is opened afterwards", async () => {
  const sent = expect(upload()).rejects.toThrow("offline");
  await connection(0);
  controller.abort();
  await sent;
  expect(Connection.opened[0]?.isAborted).toBe(true);
  await expect(upload()).rejects.toThrow("offline");
  expect(Connection.opened).toHaveLength(1);
});
