import { cleanup, render, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { TakeCode } from "./take-code";

const { refresh } = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

const path = "/lacak/JK2611300001";
const door = vi.fn();
const open = (hash: string) => {
  window.history.replaceState(null, "", `${path}${hash}`);
  render(<TakeCode code="JK2611300001" page="lacak" />);
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
    "nomor=JK2611300001&kode=ABCDEFGHJKMNPQRS&halaman=lacak",
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

it("an address without a code asks nothing", () => {
  open("#pertanyaan");
  expect(door).not.toHaveBeenCalled();
});
