import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { isListedClosedSql, isOnMapSql, isResolvedSql } from "@/db/predicates";
import { relapseDays, relapseMetres } from "@/server/domain/complaint/relapse";

type Report = { latitude: number; longitude: number; categoryCode: string; submittedAt: Date };
type RelapseRow = { code: string; unitId: number };

/** Bounds the index scan: older complaints are not searched, even when resolved recently. */
const oldestDays = 365;

/**
 * For each new complaint, in order, the latest public one of its category and place that was resolved and confirmed
 * recently; null when there is none, or when its category is sensitive. One round trip.
 */
export async function listRelapses(
  db: Queryable,
  reports: readonly Report[],
): Promise<(RelapseRow | null)[]> {
  if (reports.length === 0) return [];
  const given = JSON.stringify(reports.map((report, place) => ({ place, ...report })));
  const north = relapseMetres / 111_000;
  const rows = await db.execute<{ place: number; code: string; unitId: string }>(sql`
    select g.place, r.code, r.unit_id::text as "unitId"
    from jsonb_to_recordset(${given}::text::jsonb)
      as g (place int, latitude float8, longitude float8, "categoryCode" text, "submittedAt" timestamptz)
    join category k on k.code = g."categoryCode" and not k.is_sensitive,
    lateral (
      select code, coalesce(holder_unit_id, origin_unit_id) as unit_id from complaint
      where map_square = any(array[
          map_square(g.latitude + ${north}, g.longitude - ${north}, false), map_square(g.latitude + ${north}, g.longitude + ${north}, false),
          map_square(g.latitude - ${north}, g.longitude - ${north}, false), map_square(g.latitude - ${north}, g.longitude + ${north}, false)])
        and submitted_at >= g."submittedAt" - make_interval(days => ${oldestDays})
        and ${sql.raw(isOnMapSql())} and ${sql.raw(isListedClosedSql())}
        and latitude between g.latitude - ${north} and g.latitude + ${north}
        and longitude between g.longitude - ${north} and g.longitude + ${north}
        and ${sql.raw(isResolvedSql())} and category_code = g."categoryCode"
        and completion_stopped_at < g."submittedAt"
        and completion_stopped_at >= g."submittedAt" - make_interval(days => ${relapseDays})
      order by completion_stopped_at desc limit 1
    ) r`);
  const found = new Map(rows.map(({ place, code, unitId }) => [place, { code, unitId: Number(unitId) }]));
  return reports.map((_, place) => found.get(place) ?? null);
}
