import { expect, test } from "vitest";
import { boundsOf, distanceToBorder, labelPoint, nearBounds, ringFault, tidy } from "./geometry";

type Ring = GeoJSON.Position[];
const square: Ring = [
  [106.8, -6.2],
  [106.81, -6.2],
  [106.81, -6.19],
  [106.8, -6.19],
  [106.8, -6.2],
];
const shape = (...rings: Ring[]): GeoJSON.MultiPolygon => ({ type: "MultiPolygon", coordinates: [rings] });

test("bounds are west, south, east, north", () => {
  expect(boundsOf(shape(square))).toEqual([106.8, -6.2, 106.81, -6.19]);
});

test.each([
  ["east of a side", { latitude: -6.195, longitude: 106.811 }, 110.7],
  ["inside, near the south side", { latitude: -6.1995, longitude: 106.805 }, 55.3],
  ["off a corner", { latitude: -6.201, longitude: 106.811 }, 156.4],
])("the distance %s is measured in metres", (_name, point, metres) => {
  expect(distanceToBorder(shape(square), point)).toBeCloseTo(metres, 0);
});

test("the border of a hole is a border", () => {
  const hole: Ring = [
    [106.804, -6.196],
    [106.804, -6.194],
    [106.806, -6.194],
    [106.806, -6.196],
    [106.804, -6.196],
  ];
  const middle = { latitude: -6.195, longitude: 106.8049 };
  expect(distanceToBorder(shape(square, hole), middle)).toBeCloseTo(99.6, 0);
});

test("a position within the distance of a box is near it, one beyond is not", () => {
  const bounds = boundsOf(shape(square));
  expect(nearBounds(bounds, { latitude: -6.195, longitude: 106.812 }, 250)).toBe(true);
  expect(nearBounds(bounds, { latitude: -6.195, longitude: 106.813 }, 250)).toBe(false);
  expect(nearBounds(bounds, { latitude: -6.203, longitude: 106.805 }, 250)).toBe(false);
});

test.each([
  ["a sound ring", square, null],
  ["three positions", square.slice(0, 3), "ring_too_short"],
  ["an open ring", [...square.slice(0, 4), [106.8, -6.1999]], "ring_not_closed"],
  ["a NaN", [...square.slice(0, 2), [Number.NaN, -6.19], ...square.slice(3)], "coordinate_not_a_number"],
  [
    "a position without latitude",
    [...square.slice(0, 2), [106.8], ...square.slice(3)],
    "coordinate_not_a_number",
  ],
  ["swapped axes", square.map(([x = 0, y = 0]) => [y, x]), "coordinate_outside_region"],
  [
    "a line there and back",
    [square[0], square[1], square[2], square[1], square[0]] as Ring,
    "ring_without_area",
  ],
])("%s is judged", (_name, ring, fault) => {
  expect(ringFault(ring)).toBe(fault);
});

test("outer rings turn counter-clockwise and holes clockwise, whichever way they came", () => {
  const reversed = [...square].reverse();
  const outerAndHole = tidy([[reversed, square]]);
  expect(outerAndHole.coordinates).toEqual([[square, reversed]]);
  expect(tidy([[square, reversed]])).toEqual(outerAndHole);
});

test("coordinates are rounded to five decimals", () => {
  const ring = square.map(([x = 0, y = 0]) => [x + 0.000001234, y]);
  expect(tidy([[ring]]).coordinates[0]?.[0]).toEqual(square);
});

test("the label of a U lies in one of its arms and not in the gap", () => {
  const letter: Ring = [
    [106.8, -6.2],
    [106.83, -6.2],
    [106.83, -6.17],
    [106.82, -6.17],
    [106.82, -6.199],
    [106.81, -6.199],
    [106.81, -6.17],
    [106.8, -6.17],
    [106.8, -6.2],
  ];
  const { longitude } = labelPoint(shape(letter));
  expect(longitude < 106.81 || longitude > 106.82).toBe(true);
});
