import { expect, it } from "vitest";
import { type Line, ringArea } from "./plane";
import { inset, smallestBox, split } from "./split";

const square: Line = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 100 },
  { x: 0, y: 100 },
];
const horseshoe: Line = [
  { x: 0, y: 0 },
  { x: 90, y: 0 },
  { x: 90, y: 90 },
  { x: 60, y: 90 },
  { x: 60, y: 30 },
  { x: 30, y: 30 },
  { x: 30, y: 60 },
  { x: 0, y: 60 },
];

it("a street cuts a block in two without losing ground", () => {
  const cut = split(square, { x: 30, y: 50 }, { x: 0, y: 1 });
  expect(cut?.parts.map(ringArea).toSorted((a, b) => a - b)).toEqual([3_000, 7_000]);
});

it("a street stays inside a bent block and cuts it once", () => {
  const cut = split(horseshoe, { x: 45, y: 45 }, { x: 1, y: 0 });
  const [from, to] = cut?.chord ?? [];
  expect(Math.abs((from?.x ?? 0) - (to?.x ?? 0))).toBe(30);
  expect((cut?.parts ?? []).map(ringArea).reduce((sum, one) => sum + one, 0)).toBeCloseTo(
    ringArea(horseshoe),
  );
});

it("a line beside the block cuts nothing", () => {
  expect(split(square, { x: 300, y: 0 }, { x: 0, y: 1 })).toBeNull();
});

it("each edge of a block moves inwards by its own width", () => {
  expect(ringArea(inset(square, () => 10) ?? [])).toBeCloseTo(6_400);
  expect(ringArea(inset(square, (edge) => (edge === 0 ? 20 : 0)) ?? [])).toBeCloseTo(8_000);
  expect(inset(square, () => 49.9)).toBeNull();
});

it("the box of a turned block follows its longer side", () => {
  const turned: Line = [
    { x: 0, y: 0 },
    { x: 80, y: 60 },
    { x: 50, y: 100 },
    { x: -30, y: 40 },
  ];
  const { along, length, width } = smallestBox(turned);
  expect([length, width].map(Math.round)).toEqual([100, 50]);
  expect(Math.abs(along.x * 0.8 + along.y * 0.6)).toBeCloseTo(1);
});
