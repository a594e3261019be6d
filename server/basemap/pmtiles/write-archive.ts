import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { type Entry, tileId, writeDirectory } from "./directory";

export type Tile = { z: number; x: number; y: number; bytes: Buffer };
type ArchiveMetadata = {
  name: string;
  attribution: string;
  version: string;
  [fact: string]: unknown;
};
type Archive = {
  /** Gzipped vector tiles. */
  tiles: readonly Tile[];
  /** West, south, east, north in degrees. */
  bounds: readonly [number, number, number, number];
  metadata: ArchiveMetadata;
};

const headerLength = 127;
/** Readers fetch the first 16 kB at once; root and header must fit. */
const longestRoot = 16_384 - headerLength;
const leafSize = 2_048;

/** The bytes of a PMTiles 3 archive: clustered, equal tiles stored once. */
export function writeArchive({ tiles, bounds, metadata }: Archive): Buffer {
  const { entries, data, contents } = layOut(tiles);
  const { root, leaves } = writeDirectories(entries);
  const facts = gzipSync(JSON.stringify(metadata));
  const starts = [headerLength, headerLength + root.length];
  const [rootAt = 0, factsAt = 0] = starts;
  const leavesAt = factsAt + facts.length;
  const dataAt = leavesAt + leaves.length;
  const header = Buffer.alloc(headerLength);
  header.write("PMTiles", 0, "latin1");
  header.writeUInt8(3, 7);
  const places = [rootAt, root.length, factsAt, facts.length, leavesAt, leaves.length, dataAt, data.length];
  [...places, tiles.length, entries.length, contents].forEach((value, index) => {
    header.writeBigUInt64LE(BigInt(value), 8 + 8 * index);
  });
  const zooms = tiles.map(({ z }) => z);
  const [gzip, vectorTile, clustered] = [2, 1, 1];
  const lowest = Math.min(...zooms);
  [clustered, gzip, gzip, vectorTile, lowest, Math.max(...zooms)].forEach((value, index) => {
    header.writeUInt8(value, 96 + index);
  });
  const [west, south, east, north] = bounds;
  const degrees = [west, south, east, north].map((value) => Math.round(value * 1e7));
  degrees.forEach((value, index) => {
    header.writeInt32LE(value, 102 + 4 * index);
  });
  header.writeUInt8(lowest, 118);
  header.writeInt32LE(Math.round(((west + east) / 2) * 1e7), 119);
  header.writeInt32LE(Math.round(((south + north) / 2) * 1e7), 123);
  return Buffer.concat([header, root, facts, leaves, data]);
}

function layOut(tiles: readonly Tile[]) {
  const ordered = tiles
    .map(({ z, x, y, bytes }) => ({ id: tileId(z, x, y), bytes }))
    .toSorted((a, b) => a.id - b.id);
  const offsets = new Map<string, number>();
  const entries: Entry[] = [];
  const chunks: Buffer[] = [];
  let size = 0;
  for (const { id, bytes } of ordered) {
    const digest = createHash("sha256").update(bytes).digest("base64url");
    const offset = offsets.get(digest) ?? size;
    const last = entries.at(-1);
    if (last && last.offset === offset && last.id + last.run === id) {
      last.run += 1;
      continue;
    }
    entries.push({ id, offset, length: bytes.length, run: 1 });
    if (offsets.has(digest)) continue;
    offsets.set(digest, offset);
    chunks.push(bytes);
    size += bytes.length;
  }
  return { entries, data: Buffer.concat(chunks), contents: offsets.size };
}

/** One root where it fits, else a root of leaves. */
function writeDirectories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  const root = gzipSync(writeDirectory(entries));
  if (root.length <= longestRoot) return { root, leaves: Buffer.alloc(0) };
  const leaves: Buffer[] = [];
  const roots: Entry[] = [];
  let offset = 0;
  for (let start = 0; start < entries.length; start += leafSize) {
    const leaf = gzipSync(writeDirectory(entries.slice(start, start + leafSize)));
    roots.push({ id: entries[start]?.id ?? 0, offset, length: leaf.length, run: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: gzipSync(writeDirectory(roots)), leaves: Buffer.concat(leaves) };
}
