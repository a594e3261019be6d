import { cellsToMultiPolygon, cellToLatLng, gridDisk, gridRing, latLngToCell } from "h3-js";
import { expect, test } from "vitest";
import { boundsOf, distanceToBorder, tidy } from "./geometry";
import { simplifyTogether } from "./simplify-together";

const metres = 40;
const centre = latLngToCell(-6.2, 106.83, 10);
const shapeOf = (cells: string[]) => tidy(cellsToMultiPolygon(cells, true));

const town = gridDisk(centre, 12);
const isWest = (cell: string) => cellToLatLng(cell)[1] < 106.83;
const enclave = shapeOf(gridDisk(centre, 3));
const around = shapeOf(town.filter((cell) => !gridDisk(centre, 3).includes(cell)));
const edgesOf = (geometry: GeoJSON.MultiPolygon) =>
  geometry.coordinates.flat().flatMap((ring) => ring.slice(1).map((to, index) => `${ring[index]}>${to}`));
const corners = (geometries: GeoJSON.MultiPolygon[]) => geometries.flatMap(edgesOf).length;

test("the zigzag of hexagons loses more than a third of its corners", () => {
  const thinned = simplifyTogether([enclave, around], metres);
  expect(corners(thinned)).toBeLessThan(corners([enclave, around]) * 0.66);
});

test("no removed corner is further from the new border than the tolerance", () => {
  const [thinned] = simplifyTogether([around], metres);
  for (const [longitude = 0, latitude = 0] of around.coordinates.flat(2)) {
    expect(thinned && distanceToBorder(thinned, { latitude, longitude })).toBeLessThanOrEqual(metres + 0.1);
  }
});

test("an enclave and the hole that it fills keep the same border", () => {
  const [inner, outer] = simplifyTogether([enclave, around], metres);
  const reversed = (inner ? edgesOf(inner) : []).map((edge) => edge.split(">").reverse().join(">"));
  const held = new Set(outer ? edgesOf(outer) : []);
  expect(reversed.length).toBeGreaterThan(3);
  expect(reversed.filter((edge) => !held.has(edge))).toEqual([]);
});

test("two halves of a town meet without a gap: each inner edge is walked once in both directions", () => {
  const halves = [shapeOf(town.filter(isWest)), shapeOf(town.filter((cell) => !isWest(cell)))];
  const whole = boundsOf(shapeOf(town));
  const edges = simplifyTogether(halves, metres).map(edgesOf);
  const [one = [], two = []] = edges;
  const shared = one.filter((edge) => two.includes(edge.split(">").reverse().join(">")));
  expect(shared.length).toBeGreaterThan(3);
  expect(new Set(edges.flat()).size).toBe(edges.flat().length);
  expect(
    boundsOf({
      type: "MultiPolygon",
      coordinates: simplifyTogether(halves, 0).flatMap((h) => h.coordinates),
    }),
  ).toEqual(whole);
});

test("an island of one cell keeps a valid ring", () => {
  const [island] = simplifyTogether([shapeOf([centre])], 1_000);
  expect(island).toEqual(shapeOf([centre]));
});

test("a ring of cells keeps its hole", () => {
  const [ring] = simplifyTogether([shapeOf(gridRing(centre, 4))], metres);
  expect(ring?.coordinates[0]).toHaveLength(2);
});
