import { statuses } from "../complaint/status";
import type { Vector } from "../statistics/packing";
import { type MapFilter, mapStatuses } from "./filter";

/** A filter on a vector: indexes of statuses, and positions of groups (null for all). */
type PackedFilter = {
  statuses: ReadonlySet<number>;
  groups: ReadonlySet<number> | null;
  overdue: boolean;
};

/** `positions`: of the filter's groups, null when it has none. */
export function wantedOf(filter: MapFilter, positions: readonly number[] | null): PackedFilter {
  const wanted = filter.statuses ?? mapStatuses;
  return {
    statuses: new Set(wanted.map((status) => statuses.indexOf(status))),
    groups: filter.groups && new Set(positions),
    overdue: filter.overdue,
  };
}

/** The number of complaints of a row (indexed by `mapIndex`) that match, and of late ones among them. */
export function sumCounts(counts: Vector, wanted: PackedFilter): { count: number; overdue: number } {
  let [count, overdue] = [0, 0];
  for (const [index, value] of counts) {
    const isLate = index % 2 === 1;
    const place = (index - Number(isLate)) / 2;
    if (wanted.overdue && !isLate) continue;
    if (!wanted.statuses.has(place % statuses.length)) continue;
    if (wanted.groups && !wanted.groups.has(Math.floor(place / statuses.length))) continue;
    count += value;
    if (isLate) overdue += value;
  }
  return { count, overdue };
}
