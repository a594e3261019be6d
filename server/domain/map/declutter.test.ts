import { expect, it } from "vitest";
import { type Box, declutter, fittingLabels } from "./declutter";

const box = (x: number, y = 0, half = 22): Box => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + half,
});
const spot = (item: string, x: number, weight: number) => ({ item, box: box(x), weight });
const words = (spots: readonly ReturnType<typeof spot>[]) =>
  declutter(spots).map(({ item, absorbed }) => [item, ...absorbed].join("+"));

it.each([
  ["keeps marks that lie apart", [spot("a", 0, 1), spot("b", 44, 2)], ["b", "a"]],
  ["gives a touching mark to the heavier one", [spot("a", 0, 1), spot("b", 43, 2)], ["b+a"]],
  ["keeps both ends of a chain", [spot("a", 0, 2), spot("b", 30, 1), spot("c", 60, 2)], ["a+b", "c"]],
  ["keeps one of many at one place", [spot("a", 0, 1), spot("b", 0, 1), spot("c", 0, 1)], ["a+b+c"]],
  ["draws nothing of nothing", [], []],
])("%s", (_, spots, expected) => {
  expect(words(spots)).toEqual(expected);
});

const many = Array.from({ length: 300 }, (_, n) => ({
  item: String(n),
  box: box((n * 197) % 1_440, (n * 389) % 900),
  weight: n % 7,
}));

it("keeps no two marks that touch, and loses none", () => {
  const kept = declutter(many);
  for (const a of kept)
    for (const b of kept.filter((one) => one !== a))
      expect(Math.abs(a.box.left - b.box.left) >= 44 || Math.abs(a.box.top - b.box.top) >= 44).toBe(true);
  expect(kept.flatMap(({ item, absorbed }) => [item, ...absorbed])).toHaveLength(300);
});

it("keeps the same marks in whichever order tiles arrive", () => {
  const names = (list: typeof many) => declutter(list).map(({ item }) => item);
  expect(names(many.toReversed())).toEqual(names(many));
});

it("shows labels that touch no mark and no label before them", () => {
  const [first, second, onMark] = [box(0, 44), box(20, 44), box(200)];
  expect(fittingLabels([first, second, onMark], [box(0), box(210)])).toEqual(new Set([first]));
});
