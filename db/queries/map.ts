import { and, eq, inArray, notInArray, type SQL, sql } from "drizzle-orm";
import { closedStatuses, type Status } from "@/server/domain/complaint/status";
import type { Queryable } from "../database";
import { areaTally, category, complaint } from "../schema";

export type MapFilter = {
  statuses: readonly Status[] | null;
  groups: readonly string[] | null;
  overdue: boolean;
};
export type Box = { west: number; south: number; east: number; north: number };

const codeLength = { kota: 5, kecamatan: 8, kelurahan: 13 } as const;

/** Complaints and open overdue ones per area of a level, from the tallies; `null` is what has no place yet. */
export function countByArea(db: Queryable, level: keyof typeof codeLength, filter: MapFilter) {
  const code = sql<string>`left(${areaTally.kelurahanCode}, ${sql.raw(String(codeLength[level]))})`;
  return db
    .select({
      code,
      count: sql<number>`sum(${areaTally.count})::int`,
      overdue: sql<number>`coalesce(sum(${areaTally.count}) filter (where ${areaTally.isOverdue}), 0)::int`,
    })
    .from(areaTally)
    .where(
      and(
        filter.statuses
          ? inArray(areaTally.status, [...filter.statuses])
          : sql`${areaTally.status} <> 'removed'`,
        filter.groups ? inArray(areaTally.groupCode, [...filter.groups]) : undefined,
        filter.overdue ? eq(areaTally.isOverdue, true) : undefined,
      ),
    )
    .groupBy(sql`1`);
}

/** Exactly the condition of the index `complaint_public_point`. */
const isShown: SQL = sql`${complaint.isPublic} and not ${complaint.isConfidential} and ${complaint.status} not in ('triage', 'removed', 'merged') and ${complaint.latitude} is not null`;

/** Public complaints inside a box, newest not first but any, at most `limit`: the index on points finds them. */
export function listPoints(db: Queryable, box: Box, filter: MapFilter, now: Date, limit: number) {
  const corner = sql`box(point(${box.west}, ${box.south}), point(${box.east}, ${box.north}))`;
  return db
    .select({
      code: complaint.code,
      status: complaint.status,
      latitude: complaint.latitude,
      longitude: complaint.longitude,
      isSensitive: category.isSensitive,
      category: { id: category.nameId, en: category.nameEn },
      isOverdue: sql<boolean>`${complaint.completionStoppedAt} is null and ${complaint.completionDueAt} < ${now.toISOString()}::timestamptz`,
    })
    .from(complaint)
    .innerJoin(category, eq(category.code, complaint.categoryCode))
    .where(
      and(
        sql`point(longitude, latitude) <@ ${corner}`,
        isShown,
        filter.statuses ? inArray(complaint.status, [...filter.statuses]) : undefined,
        filter.groups ? inArray(category.groupCode, [...filter.groups]) : undefined,
        filter.overdue
          ? and(
              notInArray(complaint.status, [...closedStatuses]),
              sql`${complaint.completionDueAt} < ${now.toISOString()}::timestamptz`,
            )
          : undefined,
      ),
    )
    .limit(limit);
}

/** Open complaints of a category near a point (metres), nearest first. */
export function listNearby(
  db: Queryable,
  point: { latitude: number; longitude: number },
  groupCode: string,
  metres: number,
) {
  const latitude = metres / 111_000;
  const longitude = latitude / Math.cos((point.latitude * Math.PI) / 180);
  const corner = sql`box(point(${point.longitude - longitude}, ${point.latitude - latitude}), point(${point.longitude + longitude}, ${point.latitude + latitude}))`;
  return db
    .select({
      code: complaint.code,
      status: complaint.status,
      submittedAt: complaint.submittedAt,
      excerpt: sql<string>`left(${complaint.text}, 120)`,
      category: { id: category.nameId, en: category.nameEn },
    })
    .from(complaint)
    .innerJoin(category, eq(category.code, complaint.categoryCode))
    .where(
      and(
        sql`point(longitude, latitude) <@ ${corner}`,
        isShown,
        eq(category.groupCode, groupCode),
        eq(category.isSensitive, false),
        notInArray(complaint.status, [...closedStatuses]),
      ),
    )
    .orderBy(sql`point(longitude, latitude) <-> point(${point.longitude}, ${point.latitude})`)
    .limit(3);
}

export async function countSince(db: Queryable, from: Date): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(complaint)
    .where(sql`${complaint.submittedAt} >= ${from.toISOString()}::timestamptz`);
  return row?.count ?? 0;
}
