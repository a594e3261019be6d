import { deepestZoom, shallowest } from "@/server/domain/map/level";
import { cellOf } from "@/server/domain/map/mercator";
import type { SamplePoint } from "../sample";
import { type Case, query, quote } from "./case";

type Filter = { statuses: string[] | null; groups: string[] | null; overdue: boolean; period: string };

/** None, one or more of the map's filters in turn, each with a result. */
function filterOf({ status, group, month }: SamplePoint, index: number): Filter {
  return {
    statuses: index % 4 === 1 ? [status] : null,
    groups: index % 4 === 2 || index % 8 === 3 ? [group] : null,
    overdue: index % 16 === 5,
    period: ["all", "all", month.slice(0, 4), month][Math.floor(index / 4) % 4] ?? "all",
  };
}

const west = (x: number, z: number) => (x / 2 ** z) * 360 - 180;
const north = (y: number, z: number) =>
  (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** z))) * 180) / Math.PI;

/** The contents of a tile, counted from the complaints. */
function rawTile(one: SamplePoint, index: number, z: number): string {
  const { x, y } = cellOf(one, z);
  const { statuses, groups, overdue, period } = filterOf(one, index);
  const conditions = [
    `c.longitude >= ${west(x, z)} and c.longitude < ${west(x + 1, z)}`,
    `c.latitude <= ${north(y, z)} and c.latitude > ${north(y + 1, z)}`,
    "c.is_public and not c.is_confidential",
    statuses && `c.status in (${statuses.map(quote).join(", ")})`,
    groups && `k.group_code in (${groups.map(quote).join(", ")})`,
    overdue && "c.completion_stopped_at is null and c.completion_due_at < now()",
    period !== "all" &&
      `to_char(c.submitted_at at time zone 'Asia/Jakarta', 'YYYY-MM') like ${quote(`${period}%`)}`,
  ].filter(Boolean);
  return `select left(c.kelurahan_code, 8), c.status, count(*), count(*) filter (where c.completion_stopped_at is null and c.completion_due_at < now())
    from complaint c join category k on k.code = c.category_code where ${conditions.join(" and ")} group by 1, 2`;
}

const zooms = Array.from({ length: deepestZoom - shallowest + 1 }, (_, index) => shallowest + index);

export const mapCases: Case[] = [
  ...zooms.map(
    (z): Case => ({
      name: `map.tile z${z}`,
      ask: (one, index) => {
        const { x, y } = cellOf(one, z);
        return query("map.tile", { z, x, y, ...filterOf(one, index) });
      },
      raw: (one, index) => rawTile(one, index, z),
    }),
  ),
  {
    name: "map.tile, every zoom",
    ask: (one, index) => {
      const z = shallowest + (index % zooms.length);
      const { x, y } = cellOf(one, z);
      return query("map.tile", { z, x, y, ...filterOf(one, index) });
    },
  },
  { name: "map.figures", ask: () => query("map.figures", undefined) },
];
