import { addVector, type Cells, partsOf } from "./cells";
import { all, cubeKey, isCategoryKey } from "./cube";
import { areasOf, type Block, discloseBlocks, type Family, withUnplaced } from "./disclose-blocks";
import { cubeSpan, partOf } from "./disclosure";
import { bucketCount } from "./histogram";
import { type Histogram, histograms, type Measure, measureIndex, measures } from "./measure";
import type { Vector } from "./packing";

type Moment = "received" | "due" | "coordinationDue" | "closed" | "coordinated";

/** The moment that a measure belongs to, which also counts the complaints of it; null is never disclosed. */
const moments: Record<Measure, Moment | null> = {
  received: "received",
  removed: null,
  open: "received",
  openOverdue: "received",
  resolved: "received",
  rejected: "received",
  merged: "received",
  cohortOnTime: "received",
  finished: "received",
  reopened: "received",
  returned: "received",
  returns: "received",
  hops: "received",
  hopped: "received",
  recurring: "received",
  recurredAfter: null,
  due: "due",
  dueOnTime: "due",
  dueLate: "due",
  dueOpenLate: "due",
  coordinationDue: "coordinationDue",
  coordinationOnTime: "coordinationDue",
  coordinationLate: "coordinationDue",
  coordinationOpenLate: "coordinationDue",
  closed: "closed",
  grossMinutes: "closed",
  netMinutes: "closed",
  closedInLastDay: "closed",
  closedInTime: "closed",
  coordinated: "coordinated",
  coordinationMinutes: "coordinated",
  carried: null,
  carriedMinutes: null,
};
const momentsOfTimes: Record<Histogram, Moment> = {
  gross: "closed",
  net: "closed",
  coordination: "coordinated",
};

const familyOf = (moment: Moment): Family => {
  const own = new Set(
    measures.filter((measure) => moments[measure] === moment).map((measure) => measureIndex(measure)),
  );
  const times = (Object.keys(histograms) as Histogram[]).filter((name) => momentsOfTimes[name] === moment);
  return {
    sizeOf: (counts) => counts.get(measureIndex(moment)) ?? 0,
    has: (index) =>
      own.has(index) ||
      times.some((name) => index >= histograms[name] && index < histograms[name] + bucketCount),
  };
};
const families = [...new Set(Object.values(moments))].flatMap((moment) => (moment ? [familyOf(moment)] : []));

/**
 * What public figures count of a month's private complaints, from its stored cells: cells of an area or the city, with
 * or without a group, at plain indexes.
 */
export function discloseCube(stored: Iterable<readonly [key: string, Vector]>, smallest: number): Cells {
  const kelurahan: Block[] = [];
  const city: Block[] = [];
  let month = "";
  for (const [key, vector] of stored) {
    const [area = "", group = "", agency = "", channel = "", period = ""] = partsOf(key);
    if (group === all || isCategoryKey(group) || agency !== all || channel !== all) continue;
    const into = area === all ? city : area.length === 13 ? kelurahan : null;
    into?.push({ area, group, counts: partOf(vector, "private", cubeSpan) });
    month = period;
  }
  const disclosed: Cells = new Map();
  const blocks = withUnplaced(kelurahan, city);
  for (const family of families)
    for (const block of discloseBlocks(blocks, family, smallest))
      for (const area of areasOf(block))
        for (const category of [block.group, all])
          addVector(
            disclosed,
            cubeKey({ area, category, agency: all, channel: all, period: month }),
            block.counts,
          );
  return disclosed;
}
