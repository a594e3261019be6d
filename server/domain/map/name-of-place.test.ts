import { expect, it } from "vitest";
import { nameOfPlace } from "./name-of-place";

const square = (west: number, south: number, size: number): GeoJSON.Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const shapes = [
  {
    name: "Ring",
    geometry: { type: "MultiPolygon" as const, coordinates: [[square(0, 0, 10), square(4, 4, 2)]] },
  },
  {
    name: "Pulau",
    geometry: { type: "MultiPolygon" as const, coordinates: [[square(20, 0, 1)], [square(30, 0, 1)]] },
  },
];

it.each([
  [1, 1, "Ring"],
  [5, 5, null],
  [20.5, 0.5, "Pulau"],
  [30.5, 0.5, "Pulau"],
  [15, 5, null],
])("names the place at longitude %d, latitude %d: %s", (longitude, latitude, name) => {
  expect(nameOfPlace(shapes, { latitude, longitude })).toBe(name);
});
