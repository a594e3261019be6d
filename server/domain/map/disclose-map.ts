import { statuses } from "../complaint/status";
import { addVector, type Cells, keyOf, partsOf } from "../statistics/cells";
import {
  areasOf,
  type Block,
  discloseBlocks,
  type Family,
  withUnplaced,
} from "../statistics/disclose-blocks";
import { mapSpan, partOf } from "../statistics/disclosure";
import type { Vector } from "../statistics/packing";

const perGroup = statuses.length * 2;
const statusOf = (index: number) => statuses[Math.floor((index % perGroup) / 2)];

/** All but removed ones, as `received` in the cube. */
const listed: Family = {
  sizeOf: (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0),
  has: (index) => statusOf(index) !== "removed",
};

/** What public counts of the map hold of a month's private complaints, from its stored rows, at plain indexes. */
export function discloseMap(stored: Iterable<readonly [key: string, Vector]>, smallest: number): Cells {
  const kelurahan: Block[] = [];
  const city: Block[] = [];
  let month = "";
  for (const [key, vector] of stored) {
    const [scope = "", period = ""] = partsOf(key);
    const into = scope === "" ? city : scope.length === 13 ? kelurahan : null;
    if (into) into.push(...blocksOf(scope, partOf(vector, "private", mapSpan)));
    month = period;
  }
  const disclosed: Cells = new Map();
  for (const block of discloseBlocks(withUnplaced(kelurahan, city), listed, smallest))
    for (const area of areasOf(block)) addVector(disclosed, keyOf(area, month), block.counts);
  return disclosed;
}

/** A row's counts by group, whose position is in their index. */
function blocksOf(area: string, counts: Vector): Block[] {
  const byGroup = new Map<number, Vector>();
  for (const [index, count] of counts) {
    const position = Math.floor(index / perGroup);
    const own = byGroup.get(position) ?? new Map<number, number>();
    byGroup.set(position, own.set(index, count));
  }
  return [...byGroup].map(([position, own]) => ({ area, group: String(position), counts: own }));
}
