import { cleanup, render, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { tokenLink } from "@/server/domain/link/token-link";
import { TakeToken } from "./take-token";

const { refresh } = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

const door = vi.fn();
const replace = vi.fn();
const opened = "/pihak-luar?tautan=aB3-_aB3-_xy";
const open = (address: string) => {
  window.history.replaceState(null, "", address);
  render(<TakeToken kind="outside" words={{ failed: "Server tidak menjawab.", again: "Coba lagi" }} />);
};

beforeEach(() => {
  refresh.mockReset();
  replace.mockReset();
  door.mockReset().mockImplementation(async () => Response.json({ location: opened }));
  vi.stubGlobal("fetch", door);
  vi.spyOn(window.location, "replace").mockImplementation(replace);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("the token in a link is posted, leaves the address, and the page that the server names is opened", async () => {
  open(tokenLink("outside", "a-token"));
  await waitFor(() => expect(replace).toHaveBeenCalledWith(opened));
  expect(window.location.hash).toBe("");
  const [address, { method, body }] = door.mock.calls[0] ?? [];
  expect([address, method, String(body)]).toEqual(["/api/tautan", "POST", "jenis=outside&token=a-token"]);
});

it("a link that is opened over its own page reads the page again", async () => {
  open(`${opened}#token=a-token`);
  await waitFor(() => expect(refresh).toHaveBeenCalledTimes(1));
  expect(replace).not.toHaveBeenCalled();
  expect(window.location.href.endsWith(opened)).toBe(true);
});

it("an address without a token asks nothing", () => {
  open(opened);
  expect(door).not.toHaveBeenCalled();
});
