import { expect, it, vi } from "vitest";
import type { Mark } from "@/server/domain/map/marks";
import { createViewStore } from "./view-store";

const bounds = { west: 106, east: 107, south: -7, north: -6 };
const mark = (key: string, count: number, latitude = -6.2): Mark => ({
  kind: "area",
  key,
  code: key,
  name: undefined,
  latitude,
  longitude: 106.8,
  count,
  overdue: 1,
});
const makeStore = () => createViewStore((work) => work());

it("sums all tiles of the current zoom on the screen", () => {
  const store = makeStore();
  store.setView({ zoom: 12, bounds });
  store.setTile("12/1/1", { zoom: 12, marks: [mark("a", 5), mark("far", 9, -8)] });
  store.setTile("12/1/2", { zoom: 12, marks: [mark("b", 7)] });
  store.setTile("11/0/0", { zoom: 11, marks: [mark("parent", 12)] });
  expect(store.read()).toMatchObject({ sum: { count: 12, overdue: 2 }, isSettled: true, hasFailed: false });
  expect(store.read().marks.map(({ key }) => key)).toEqual(["b", "a"]);
});

it("keeps the previous sum while a tile loads, marked as stale", () => {
  const store = makeStore();
  store.setView({ zoom: 12, bounds });
  store.setTile("12/1/1", { zoom: 12, marks: [mark("a", 5)] });
  store.setTile("12/1/2", { zoom: 12, marks: "loading" });
  expect(store.read()).toMatchObject({ sum: { count: 5 }, isSettled: false });
  store.dropTile("12/1/2");
  expect(store.read()).toMatchObject({ sum: { count: 5 }, isSettled: true });
});

it("reports a tile that could not be read", () => {
  const store = makeStore();
  store.setView({ zoom: 12, bounds });
  store.setTile("12/1/1", { zoom: 12, marks: "failed" });
  expect(store.read()).toMatchObject({ isSettled: true, hasFailed: true });
});

it("notifies its listeners once for many simultaneous changes, until they unsubscribe", () => {
  const waiting: (() => void)[] = [];
  const store = createViewStore((work) => void waiting.push(work));
  const listener = vi.fn();
  const leave = store.subscribe(listener);
  store.setView({ zoom: 12, bounds });
  store.setTile("12/1/1", { zoom: 12, marks: [] });
  for (const work of waiting.splice(0)) work();
  expect(listener).toHaveBeenCalledTimes(1);
  leave();
  store.dropTile("12/1/1");
  for (const work of waiting.splice(0)) work();
  expect(listener).toHaveBeenCalledTimes(1);
});
