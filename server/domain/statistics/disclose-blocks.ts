import { addVector } from "./cells";
import { areasUp } from "./cube";
import type { Vector } from "./packing";

/** Private complaints of an area ("" for the city) and category group in one month, at their plain indexes. */
export type Block = { area: string; group: string; counts: Vector };

/** Counts that belong to one moment of a complaint: how many complaints, and which indexes. */
export type Family = { sizeOf: (counts: Vector) => number; has: (index: number) => boolean };

/** Length of area codes from the kelurahan to the city. */
const levels = [13, 8, 5, 0] as const;

/**
 * Blocks of at least `smallest` complaints, the finest first. What is in a smaller one joins the other small ones of
 * the area above; in the end fewer than `smallest` of a group are in none.
 */
export function discloseBlocks(blocks: readonly Block[], { sizeOf, has }: Family, smallest: number): Block[] {
  const disclosed: Block[] = [];
  let waiting: Block[] = blocks.map((block) => ({ ...block, counts: only(block.counts, has) }));
  for (const length of levels) {
    const joined = joinAt(waiting, length);
    const isLarge = ({ area, counts }: Block) => area.length === length && sizeOf(counts) >= smallest;
    disclosed.push(...joined.filter(isLarge));
    waiting = joined.filter((block) => !isLarge(block));
  }
  return disclosed;
}

const only = (counts: Vector, has: Family["has"]): Vector =>
  new Map([...counts].filter(([index, count]) => count !== 0 && has(index)));

function joinAt(blocks: readonly Block[], length: number): Block[] {
  const sums: Map<string, Vector> = new Map();
  for (const { area, group, counts } of blocks) addVector(sums, `${area.slice(0, length)}\t${group}`, counts);
  return [...sums].map(([key, counts]) => {
    const [area = "", group = ""] = key.split("\t");
    return { area, group, counts };
  });
}

/** Private ones of the city that have no area, by group: the city's without those of the kelurahan. */
export function withUnplaced(kelurahan: readonly Block[], city: readonly Block[]): Block[] {
  const unplaced = city.map(({ group, counts }) => {
    const left = new Map(counts);
    for (const block of kelurahan)
      if (block.group === group)
        for (const [index, count] of block.counts) left.set(index, (left.get(index) ?? 0) - count);
    return { area: "", group, counts: left };
  });
  return [...kelurahan, ...unplaced];
}

/** A block counts for its area and all above it. */
export const areasOf = ({ area }: Block): string[] => areasUp(area);
