import { and, asc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { isListedSql } from "@/db/predicates";
import { area, complaint, mapCell, readModel } from "@/db/schema";
import { publishedScope } from "@/server/domain/map/contributions";
import type { PublicationCandidate } from "@/server/domain/opendata/published";

export type MonthSpan = { from: Date; to: Date };
export type Position = { submittedAt: Date; id: number };

/** What is public; the domain's `publish` checks every row again. */
const isShown: SQL = sql.raw(isListedSql("complaint"));

const within = ({ from, to }: MonthSpan) =>
  and(gte(complaint.submittedAt, from), lt(complaint.submittedAt, to), isShown);

/**
 * The next public complaints submitted in a span, after a position, by (submitted_at, id). Both never change, so paging
 * returns each complaint once without a long transaction.
 */
export function listCandidates(
  db: Queryable,
  span: MonthSpan,
  after: Position | null,
  limit: number,
): Promise<PublicationCandidate[]> {
  const position = after
    ? sql`(submitted_at, id) > (${after.submittedAt.toISOString()}::timestamptz, ${after.id}::bigint)`
    : undefined;
  return db
    .select({
      id: complaint.id,
      code: complaint.code,
      isPublic: complaint.isPublic,
      isConfidential: complaint.isConfidential,
      submittedAt: complaint.submittedAt,
      lastChangedAt: complaint.lastEventAt,
      status: complaint.status,
      rejectionReason: complaint.rejectionReason,
      channelCode: complaint.channelCode,
      categoryCode: complaint.categoryCode,
      weight: complaint.weight,
      kelurahanCode: complaint.kelurahanCode,
      latitude: complaint.latitude,
      longitude: complaint.longitude,
      isNearBorder: complaint.isNearBorder,
      holderUnitId: complaint.holderUnitId,
      coordinationDueAt: complaint.coordinationDueAt,
      coordinationStoppedAt: complaint.coordinationStoppedAt,
      coordinationNetMs: complaint.coordinationNetMs,
      clockStartedAt: complaint.clockStartedAt,
      completionDueAt: complaint.completionDueAt,
      completionStoppedAt: complaint.completionStoppedAt,
      completionNetMs: complaint.completionNetMs,
      hopCount: complaint.hopCount,
      returnCount: complaint.returnCount,
      reopenCount: complaint.reopenCount,
      extensionCount: complaint.extensionCount,
      isRecurrence: sql<boolean>`${complaint.recursOfCode} is not null`,
    })
    .from(complaint)
    .where(and(within(span), position))
    .orderBy(asc(complaint.submittedAt), asc(complaint.id))
    .limit(limit);
}

/** The number of public complaints in a span, and a text that changes whenever one of them does. */
export async function readFingerprint(
  db: Queryable,
  span: MonthSpan,
): Promise<{ rows: number; mark: string }> {
  const [row] = await db
    .select({
      rows: sql<number>`count(*)::int`,
      mark: sql<string>`concat_ws(':', sum(id), max(last_event_at), sum(extract(epoch from last_event_at)))`,
    })
    .from(complaint)
    .where(within(span));
  return row ?? { rows: 0, mark: "" };
}

/** Packed counts of public complaints, one row per month and year, and when they were counted. */
export async function listPublishedCounts(db: Queryable) {
  const [counts, [mark]] = await Promise.all([
    db
      .select({ period: mapCell.period, counts: mapCell.counts })
      .from(mapCell)
      .where(eq(mapCell.scope, publishedScope)),
    db.select({ at: readModel.at }).from(readModel).where(eq(readModel.name, "map")),
  ]);
  return { counts, at: mark?.at ?? null };
}

/** Names of all areas by code, ended ones included. */
export async function mapAreaNames(db: Queryable): Promise<Map<string, string>> {
  const rows = await db.select({ code: area.code, name: area.name }).from(area).orderBy(asc(area.validFrom));
  return new Map(rows.map(({ code, name }) => [code, name]));
}
