import { cellKey } from "@/db/queries/area/area-dashboard";
import type { Dashboard } from "@/server/domain/area/dashboard";
import { isClosed, statuses } from "@/server/domain/complaint/status";
import { mapIndex } from "@/server/domain/map/contributions";
import { ageClasses } from "@/server/domain/statistics/age";
import { type FigureAudience, readMapCounts, sumCube } from "@/server/domain/statistics/disclosure";
import { readCubeFigures } from "@/server/domain/statistics/figures";
import { type Share, shareOf } from "@/server/domain/statistics/interval";
import { type Measure, measureIndex } from "@/server/domain/statistics/measure";
import type { Vector } from "@/server/domain/statistics/packing";
import type { MonthsCover } from "@/server/domain/statistics/period";
import type { StoredCounts } from "@/server/domain/statistics/stored-counts";

type CellMaps = { cells: ReadonlyMap<string, StoredCounts>; counts: ReadonlyMap<string, StoredCounts> };
type Group = { code: string; nameId: string; nameEn: string; position: number };
type Periods = readonly string[];

const all = "";
/** Periods to add, whole months among them disclosed. */
export const coverOfPeriods = (periods: Periods): MonthsCover => ({
  plus: periods,
  minus: [],
  whole: periods,
});

/** Reads a dashboard's figures from packed cells; a missing cell counts zero. */
export function openCells(audience: FigureAudience, { cells, counts }: CellMaps, groups: readonly Group[]) {
  const of = (area: string, category: string, periods: Periods) =>
    periods.flatMap((period) => cells.get(cellKey(area, category, period)) ?? []);
  const sum = (area: string, { plus, minus, whole }: MonthsCover, category = all): Vector =>
    sumCube(audience, {
      plus: of(area, category, plus),
      minus: of(area, category, minus),
      whole: of(area, category, whole),
    });
  const placed = (scope: string): Vector => readMapCounts(audience, counts.get(scope) ?? null);

  function standing(scope: string, chosen: readonly Group[] = groups) {
    const vector = placed(scope);
    return statuses.map((status) => {
      const late = chosen.reduce(
        (n, { position }) => n + (vector.get(mapIndex(position, status, true)) ?? 0),
        0,
      );
      const rest = chosen.reduce(
        (n, { position }) => n + (vector.get(mapIndex(position, status, false)) ?? 0),
        0,
      );
      return { status, count: late + rest, overdue: late };
    });
  }

  const openOf = (rows: ReturnType<typeof standing>) =>
    rows
      .filter(({ status }) => !isClosed(status))
      .reduce((n, row) => ({ open: n.open + row.count, overdue: n.overdue + row.overdue }), {
        open: 0,
        overdue: 0,
      });

  const share = (vector: Vector): Share =>
    shareOf(vector.get(measureIndex("dueOnTime")) ?? 0, vector.get(measureIndex("due")) ?? 0);

  return {
    sum,
    openNow: (scope: string) => openOf(standing(scope)),
    byStatus: (scope: string): Dashboard["statuses"] =>
      standing(scope).filter(({ status, count }) => count > 0 && status !== "removed"),
    onTime: (area: string, cover: MonthsCover) => share(sum(area, cover)),
    summary(area: string, cover: MonthsCover) {
      const { received, onTime, net } = readCubeFigures(sum(area, cover));
      return { received, onTime, medianMinutes: net.median };
    },
    byGroup(area: string, cover: MonthsCover): Dashboard["groups"] {
      const rows = groups.map((group) => ({
        code: group.code,
        name: { id: group.nameId, en: group.nameEn },
        received: sum(area, cover, group.code).get(measureIndex("received")) ?? 0,
        ...openOf(standing(area, [group])),
      }));
      return rows
        .filter(({ received, open }) => received + open > 0)
        .toSorted((a, b) => b.received - a.received || b.open - a.open);
    },
    byAge(area: string, covers: readonly Periods[]): Dashboard["ages"] {
      return ageClasses.map((one, index) => {
        const vector = sum(area, coverOfPeriods(covers[index] ?? []));
        const n = (measure: Measure) => vector.get(measureIndex(measure)) ?? 0;
        return { ...one, open: n("open"), overdue: n("openOverdue") };
      });
    },
    byWeek(area: string, weeks: readonly Periods[]): Dashboard["weeks"] {
      return weeks.map((days) => {
        const vector = sum(area, coverOfPeriods(days));
        return {
          from: days[0] ?? "",
          to: days.at(-1) ?? "",
          received: vector.get(measureIndex("received")) ?? 0,
          resolved: vector.get(measureIndex("closed")) ?? 0,
        };
      });
    },
  };
}
