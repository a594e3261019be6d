import { type Status, statuses } from "../complaint/status";

/** The filter of the map; null for no condition. `period`: `all`, a year `2026` or a month `2026-11` of submission. */
export type MapFilter = {
  statuses: Status[] | null;
  groups: string[] | null;
  overdue: boolean;
  period: string;
};

export const everything: MapFilter = { statuses: null, groups: null, overdue: false, period: "all" };

/** The statuses that the public map counts by default: all but tombstones. */
export const mapStatuses: readonly Status[] = statuses.filter((status) => status !== "removed");

/** Normalises a filter (sorted, no duplicates, no defaults), so that caches have one entry for it. */
export function canonicalFilter(filter: MapFilter): Partial<MapFilter> {
  const wanted = mapStatuses.filter((status) => filter.statuses?.includes(status));
  const groups = [...new Set(filter.groups)].sort();
  return {
    ...(wanted.length > 0 && wanted.length < mapStatuses.length && { statuses: wanted }),
    ...(groups.length > 0 && { groups }),
    ...(filter.overdue && { overdue: true }),
    ...(filter.period !== "all" && { period: filter.period }),
  };
}

/** The months of Jakarta's calendar that a period covers, as instants: from the first to before the second. */
export function periodRange(period: string): { from: Date; to: Date } | null {
  const [year, month] = period.split("-").map(Number);
  if (period === "all" || !year) return null;
  const start = (y: number, m: number) => new Date(`${y}-${String(m).padStart(2, "0")}-01T00:00:00+07:00`);
  if (!month) return { from: start(year, 1), to: start(year + 1, 1) };
  return { from: start(year, month), to: month === 12 ? start(year + 1, 1) : start(year, month + 1) };
}
