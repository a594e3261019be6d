import { expect, test } from "vitest";
import { groupSpots, type Relapse } from "./spots";

const day = (n: number) => new Date(Date.UTC(2026, 9, n));
const relapse = (code: string, recursOfCode: string, at: number, over: Partial<Relapse> = {}): Relapse => ({
  code,
  recursOfCode,
  categoryCode: "jalan",
  isOriginPublic: true,
  submittedAt: day(at),
  isOpen: false,
  landmark: null,
  latitude: -6.2,
  longitude: 106.8,
  ...over,
});

test("a chain of relapses is one spot with its first complaint, the latest listed first", () => {
  const [spot, ...others] = groupSpots([relapse("C", "B", 9, { isOpen: true }), relapse("B", "A", 3)], 10);
  expect(others).toEqual([]);
  expect(spot).toMatchObject({ count: 3, codes: ["C", "B", "A"], isOpen: true, lastAt: day(9) });
});

test("a first complaint that is not public is neither counted nor listed", () => {
  const [spot] = groupSpots([relapse("B", "A", 3, { isOriginPublic: false })], 10);
  expect(spot).toMatchObject({ count: 1, codes: ["B"] });
});

test("complaints of one category within fifty metres are one spot; farther ones and other categories are separate", () => {
  const metres = (n: number) => ({ latitude: -6.2 + n / 111_000 });
  const near = [relapse("B", "A", 1), relapse("D", "C", 2, metres(45))];
  expect(groupSpots(near, 10).map(({ codes }) => codes.length)).toEqual([4]);
  const far = [relapse("B", "A", 1), relapse("D", "C", 2, metres(60))];
  expect(groupSpots(far, 10)).toHaveLength(2);
  const other = [relapse("B", "A", 1), relapse("D", "C", 2, { categoryCode: "pohon" })];
  expect(groupSpots(other, 10)).toHaveLength(2);
});

test("the most frequent spots come first, up to the limit", () => {
  const once = relapse("Z", "Y", 20, { latitude: -6.3 });
  const twice = [relapse("B", "A", 1), relapse("C", "B", 2, { landmark: "depan pos ronda" })];
  const spots = groupSpots([once, ...twice], 10);
  expect(spots.map(({ count }) => count)).toEqual([3, 2]);
  expect(spots[0]?.landmark).toBe("depan pos ronda");
  expect(groupSpots([once, ...twice], 1)).toHaveLength(1);
});
