import { gzipSync } from "node:zlib";
import { PMTiles, TileType } from "pmtiles";
import { expect, it } from "vitest";
import { type Tile, writeArchive } from "./write-archive";

const bounds = [106, -7, 107, -6] as const;
const metadata = { name: "test", attribution: "us", version: "1" };

const open = (tiles: readonly Tile[]) => {
  const bytes = writeArchive({ tiles, bounds, metadata });
  const getBytes = async (offset: number, length: number) => ({
    data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer,
  });
  return { bytes, archive: new PMTiles({ getKey: () => "memory", getBytes }) };
};

const square = (z: number, side: number, wordsOf: (x: number, y: number) => string): Tile[] =>
  Array.from({ length: side * side }, (_, index) => {
    const [x, y] = [index % side, Math.floor(index / side)];
    return { z, x, y, bytes: gzipSync(wordsOf(x, y), { level: 0 }) };
  });

const wordsIn = async (archive: PMTiles, { z, x, y }: Tile) => {
  const found = await archive.getZxy(z, x, y);
  return found && Buffer.from(found.data).toString();
};

it("the official reader reads back every tile of an archive with one directory", async () => {
  const tiles = [0, 1, 2, 3].flatMap((z) => square(z, 2 ** z, (x, y) => `${z}/${x}/${y}`));
  const { archive } = open(tiles);
  for (const tile of tiles) expect(await wordsIn(archive, tile)).toBe(`${tile.z}/${tile.x}/${tile.y}`);
  expect(await archive.getZxy(4, 0, 0)).toBeUndefined();
  expect(await archive.getHeader()).toMatchObject({
    tileType: TileType.Mvt,
    clustered: true,
    minZoom: 0,
    maxZoom: 3,
    numAddressedTiles: 85,
    minLon: 106,
    maxLat: -6,
  });
  expect(await archive.getMetadata()).toEqual(metadata);
});

it("the official reader reads back tiles of an archive with leaf directories", async () => {
  const wordsOf = (x: number, y: number) =>
    `${x}/${y}`.padEnd(10 + ((x * 7919 + y * y * 104_729) % 251), ".");
  const tiles = square(12, 160, wordsOf);
  const { archive } = open(tiles);
  const { leafDirectoryLength } = await archive.getHeader();
  expect(leafDirectoryLength).toBeGreaterThan(0);
  for (const tile of tiles.filter((_, index) => index % 17 === 0))
    expect(await wordsIn(archive, tile)).toBe(wordsOf(tile.x, tile.y));
  expect(await archive.getZxy(12, 160, 160)).toBeUndefined();
});

it("stores equal tiles once", async () => {
  const tiles = square(5, 32, () => "sea".repeat(200));
  const { archive, bytes } = open(tiles);
  expect(bytes.length).toBeLessThan(1_500);
  expect(await archive.getHeader()).toMatchObject({ numAddressedTiles: 1024, numTileContents: 1 });
  for (const tile of tiles) expect(await wordsIn(archive, tile)).toBe("sea".repeat(200));
});
