import type { Vector } from "./packing";

/** Counts under construction: the parts of a cell's key joined by a tab → its vector. */
export type Cells = Map<string, Vector>;

export const keyOf = (...parts: readonly string[]): string => parts.join("\t");
export const partsOf = (key: string): string[] => key.split("\t");

export function addTo(cells: Cells, key: string, index: number, amount: number): void {
  const vector = cells.get(key);
  if (!vector) cells.set(key, new Map([[index, amount]]));
  else vector.set(index, (vector.get(index) ?? 0) + amount);
}

/** Adds several counts, each `factor` times, to one cell. */
export function addCounts(
  cells: Cells,
  key: string,
  counts: readonly (readonly [index: number, amount: number])[],
  factor: number,
): void {
  let vector = cells.get(key);
  if (!vector) {
    vector = new Map();
    cells.set(key, vector);
  }
  for (const [index, amount] of counts) vector.set(index, (vector.get(index) ?? 0) + factor * amount);
}

export function addVector(cells: Cells, key: string, more: Vector): void {
  const vector = cells.get(key);
  if (!vector) {
    cells.set(key, new Map(more));
    return;
  }
  for (const [index, amount] of more) vector.set(index, (vector.get(index) ?? 0) + amount);
}

/**
 * Adds to every cell its parents along one dimension, and theirs: `parent` returns the next coarser key, or null at
 * the top. Called once per dimension it makes all combinations of all levels, each summed from the level just below.
 */
export function rollUpCells(cells: Cells, parent: (key: string) => string | null): void {
  for (let level: Cells = cells; level.size > 0; ) {
    const above: Cells = new Map();
    for (const [key, vector] of level) {
      const next = parent(key);
      if (next !== null) addVector(above, next, vector);
    }
    for (const [key, vector] of above) addVector(cells, key, vector);
    level = above;
  }
}
