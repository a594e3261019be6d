/** A run of equal tiles, or of one, and where its bytes are; a run of 0 names a leaf directory. */
export type Entry = { id: number; offset: number; length: number; run: number };

/** The number of a tile: all of lower zooms first, then along a Hilbert curve (PMTiles 3). */
export function tileId(z: number, x: number, y: number): number {
  let [id, column, row] = [(4 ** z - 1) / 3, x, y];
  for (let size = 2 ** (z - 1); size >= 1; size /= 2) {
    const [right, top] = [Math.floor(column / size) % 2, Math.floor(row / size) % 2];
    id += size * size * ((3 * right) ^ top);
    if (top === 1) continue;
    if (right === 1) [column, row] = [2 ** z - 1 - column, 2 ** z - 1 - row];
    [column, row] = [row, column];
  }
  return id;
}

function* varints(entries: readonly Entry[]): Generator<number> {
  yield entries.length;
  let last = 0;
  for (const { id } of entries) {
    yield id - last;
    last = id;
  }
  for (const { run } of entries) yield run;
  for (const { length } of entries) yield length;
  let end = -1;
  for (const { offset, length } of entries) {
    yield offset === end ? 0 : offset + 1;
    end = offset + length;
  }
}

export function writeDirectory(entries: readonly Entry[]): Buffer {
  const bytes: number[] = [];
  for (let value of varints(entries)) {
    for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value % 0x80) | 0x80);
    bytes.push(value);
  }
  return Buffer.from(bytes);
}
