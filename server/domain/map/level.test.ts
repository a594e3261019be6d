import { expect, it } from "vitest";
import { deepestZoom, layerAt, marksAtMost, nearerZoom, shallowest } from "./level";

it.each([
  [9, "kota"],
  [10, "kota"],
  [11, "kota"],
  [12, "kecamatan"],
  [13, "kecamatan"],
  [14, "kelurahan"],
])("counts at zoom %i by %s", (zoom, level) => {
  expect(layerAt(zoom)).toEqual({ kind: "areas", level });
});

it("shows density at zoom 15, and single complaints from zoom 16 on", () => {
  expect(layerAt(15).kind).toBe("cells");
  expect([16, 17, 18, 19].map((zoom) => layerAt(zoom).kind)).toEqual(Array(4).fill("points"));
});

it("zooms in from every zoom, in few steps to single complaints", () => {
  for (let zoom = shallowest; zoom < deepestZoom; zoom++) expect(nearerZoom(zoom)).toBeGreaterThan(zoom);
  expect([11, 12, 13, 14, 15, 16].map(nearerZoom)).toEqual([12, 14, 14, 15, 16, 17]);
  expect(nearerZoom(deepestZoom)).toBe(deepestZoom);
});

it("never gives more than 500 markers for the largest map that the page draws", () => {
  expect(marksAtMost(1180, 720)).toBeLessThanOrEqual(500);
});
