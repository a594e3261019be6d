import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchFragment } from "@/components/ui/fragment";
import { TakeCode } from "./take-code";

const { refresh } = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

const path = "/lacak/JK2611300001";
const door = vi.fn();
const open = (hash: string) => {
  window.history.replaceState(null, "", `${path}${hash}`);
  const words = { failed: "Server tidak menjawab.", again: "Coba lagi" };
  render(<TakeCode code="JK2611300001" page="lacak" words={words} />);
};

beforeEach(() => {
  refresh.mockReset();
  door.mockReset().mockImplementation(async () => Response.json({ location: path }));
  vi.stubGlobal("fetch", door);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("the code in a link is posted, leaves the address, and the page is read again", async () => {
  open("#kode=abcd-efgh-jkmn-pqrs");
  await waitFor(() => expect(refresh).toHaveBeenCalledTimes(1));
  expect(window.location.hash).toBe("");
  const [address, { method, body }] = door.mock.calls[0] ?? [];
  expect([address, method, String(body)]).toEqual([
    "/api/kode",
    "POST",
    "nomor=JK2611300001&kode=ABCDEFGHJKMNPQRS&halaman=lacak&dari=tautan",
  ]);
});

it("without the server the code stays in the address, and goes when the connection returns", async () => {
  door.mockRejectedValue(new TypeError("offline"));
  open("#kode=ABCDEFGHJKMNPQRS");
  await waitFor(() => expect(door).toHaveBeenCalled());
  expect(window.location.hash).not.toBe("");
  door.mockImplementation(async () => Response.json({ location: path }));
  window.dispatchEvent(new Event("online"));
  await waitFor(() => expect(window.location.hash).toBe(""));
});

it.each([
  ["does not answer", () => Promise.reject(new TypeError("offline"))],
  ["fails", async () => new Response("", { status: 503 })],
])("when the server %s, the page says so and a press tries again", async (_what, answer) => {
  door.mockImplementation(answer);
  open("#kode=ABCDEFGHJKMNPQRS");
  expect((await screen.findByRole("alert")).textContent).toContain("Server tidak menjawab.");
  door.mockImplementation(async () => Response.json({ location: path }));
  fireEvent.click(screen.getByRole("button"));
  await waitFor(() => expect(refresh).toHaveBeenCalledTimes(1));
  expect(screen.queryByRole("alert")).toBeNull();
});

it("a code that came while the page loaded is posted, though the router wrote over the address", async () => {
  watchFragment();
  window.history.replaceState(null, "", path);
  const newURL = new URL(`${path}#kode=ABCDEFGHJKMNPQRS`, window.location.href).href;
  window.dispatchEvent(new HashChangeEvent("hashchange", { newURL }));
  open("");
  await waitFor(() => expect(refresh).toHaveBeenCalledTimes(1));
  expect(String(door.mock.calls[0]?.[1].body)).toContain("kode=ABCDEFGHJKMNPQRS");
  cleanup();
  open("");
  expect(door).toHaveBeenCalledTimes(1);
});

it("a person who went back meanwhile stays where they are, with that page's address as it was", async () => {
  let answer = (_response: Response) => {};
  door.mockImplementation(() => new Promise<Response>((resolve) => (answer = resolve)));
  open("#kode=ABCDEFGHJKMNPQRS");
  await waitFor(() => expect(door).toHaveBeenCalled());
  window.history.replaceState(null, "", "/lapor/terkirim#isi");
  await act(async () => answer(Response.json({ location: path })));
  expect(window.location.href).toMatch(/\/lapor\/terkirim#isi$/);
  expect(refresh).not.toHaveBeenCalled();
});

it("an address without a code asks nothing", () => {
  open("#pertanyaan");
  expect(door).not.toHaveBeenCalled();
});
