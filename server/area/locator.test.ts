import { expect, test } from "vitest";
import { boundsOf } from "@/server/domain/area/geometry";
import { buildLocator } from "./locator";

const west = box("31.71.01.1001", 106.8, 106.81);
const east = box("31.71.01.1002", 106.81, 106.82);
const locate = buildLocator([west, east]);
const at = (longitude: number, latitude = -6.195) => locate({ latitude, longitude });

function box(code: string, left: number, right: number) {
  const ring = [
    [left, -6.2],
    [right, -6.2],
    [right, -6.19],
    [left, -6.19],
    [left, -6.2],
  ];
  const geometry: GeoJSON.MultiPolygon = { type: "MultiPolygon", coordinates: [[ring]] };
  return { code, geometry, bounds: boundsOf(geometry) };
}

test("a position in the middle is in its kelurahan and near no border", () => {
  expect(at(106.805)).toEqual({ kind: "inside", kelurahanCode: west.code, isNearBorder: false });
});

test("a position within 30 m of a neighbour is near the border", () => {
  expect(at(106.80975)).toEqual({ kind: "inside", kelurahanCode: west.code, isNearBorder: true });
  expect(at(106.8096)).toMatchObject({ isNearBorder: false });
});

test("the city's outer edge, without a neighbour, is no border between kelurahan", () => {
  expect(at(106.8001)).toMatchObject({ kind: "inside", isNearBorder: false });
});

test("a position within 250 m of the city gets the nearest kelurahan and the distance", () => {
  const located = at(106.822);
  expect(located).toMatchObject({ kind: "near", kelurahanCode: east.code, isNearBorder: true });
  expect(located.kind === "near" && located.distance).toBeCloseTo(221.3, 0);
  expect(at(106.814, -6.189)).toMatchObject({ kind: "near", kelurahanCode: east.code });
});

test.each([
  ["beyond 250 m", 106.8225, -6.195],
  ["at 0,0", 0, 0],
  ["with swapped axes", -6.195, 106.805],
  ["that is not a number", Number.NaN, -6.195],
])("a position %s is outside", (_name, longitude, latitude) => {
  expect(at(longitude, latitude)).toEqual({ kind: "outside" });
});

test("every position is outside when there are no shapes", () => {
  expect(buildLocator([])({ latitude: -6.195, longitude: 106.805 })).toEqual({ kind: "outside" });
});
