import { renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { everything } from "@/server/domain/map/filter";
import { useAddress } from "./use-address";

const view = { latitude: -6.2, longitude: 106.8, zoom: 15 };

beforeEach(() => {
  vi.useFakeTimers();
  window.history.replaceState({ tree: "router" }, "", "/");
});
afterEach(() => void vi.useRealTimers());

it("a map at rest writes its view, and leaves the router's state of the entry", () => {
  const { result } = renderHook(() => useAddress(everything, null));
  result.current({ view });
  vi.runAllTimers();
  expect(window.location.search).toContain("z=15");
  expect(window.history.state).toEqual({ tree: "router" });
});

it("a map that was left writes nothing into the next page's address", () => {
  const { result, unmount } = renderHook(() => useAddress(everything, null));
  result.current({ view });
  window.history.replaceState(null, "", "/lapor");
  vi.runAllTimers();
  expect(window.location.search).toBe("");
  window.history.replaceState(null, "", "/");
  result.current({ view });
  unmount();
  vi.runAllTimers();
  expect(window.location.search).toBe("");
});
