import fc from "fast-check";
import { expect, it } from "vitest";
import { cellOf } from "./mercator";
import { centreOf, childrenOf, parentOf, tileBoundsOf, tileShareOf } from "./pyramid";

const monas = { latitude: -6.1754, longitude: 106.8272 };
const zoom = fc.integer({ min: 9, max: 18 });
const point = fc.record({
  latitude: fc.double({ min: -6.5, max: -5.9, noNaN: true }),
  longitude: fc.double({ min: 106.3, max: 107.1, noNaN: true }),
});

it.each([
  [monas, 0, { z: 0, x: 0, y: 0 }],
  [monas, 10, { z: 10, x: 815, y: 529 }],
  [monas, 17, { z: 17, x: 104430, y: 67788 }],
  [monas, 18, { z: 18, x: 208861, y: 135577 }],
  [{ latitude: 0, longitude: 0 }, 1, { z: 1, x: 1, y: 1 }],
  [{ latitude: 90, longitude: 180 }, 4, { z: 4, x: 15, y: 0 }],
  [{ latitude: -90, longitude: -180 }, 4, { z: 4, x: 0, y: 15 }],
])("knows the tile of %o at zoom %i", (at, z, tile) => {
  expect(cellOf(at, z)).toEqual(tile);
});

it("holds every point inside the bounds of its tile", () => {
  fc.assert(
    fc.property(point, zoom, (at, z) => {
      const { west, south, east, north } = tileBoundsOf(cellOf(at, z));
      const slack = 1e-9;
      expect(at.longitude).toBeGreaterThanOrEqual(west - slack);
      expect(at.longitude).toBeLessThan(east + slack);
      expect(at.latitude).toBeLessThanOrEqual(north + slack);
      expect(at.latitude).toBeGreaterThan(south - slack);
    }),
  );
});

it("counts a point in one child of its tile, and in the tile that is the child's parent", () => {
  fc.assert(
    fc.property(point, fc.integer({ min: 9, max: 17 }), (at, z) => {
      const tile = cellOf(at, z);
      const child = cellOf(at, z + 1);
      expect(childrenOf(tile, z + 1)).toContainEqual(child);
      expect(parentOf(child, z)).toEqual(tile);
    }),
  );
});

it("fills a tile with its 16 grandchildren, each once, with centres inside it", () => {
  fc.assert(
    fc.property(point, fc.integer({ min: 9, max: 16 }), (at, z) => {
      const tile = cellOf(at, z);
      const cells = childrenOf(tile, z + 2);
      expect(new Set(cells.map(({ x, y }) => `${x}/${y}`)).size).toBe(16);
      for (const cell of cells) expect(cellOf(centreOf(cell), z)).toEqual(tile);
    }),
  );
});

it("returns a tile's centre, and the grandchild that contains a point", () => {
  fc.assert(
    fc.property(point, fc.integer({ min: 9, max: 16 }), (at, z) => {
      const tile = cellOf(at, z);
      const middle = tileShareOf(tile, centreOf(tile));
      expect([middle.left, middle.top].map((share) => share.toFixed(6))).toEqual(["0.500000", "0.500000"]);
      const { left, top } = tileShareOf(tile, at);
      const child = cellOf(at, z + 2);
      expect([Math.floor(left * 4), Math.floor(top * 4)]).toEqual([
        child.x - tile.x * 4,
        child.y - tile.y * 4,
      ]);
    }),
  );
});
