import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Queryable } from "../../database";
import { isOpenSql, isUnplacedSql } from "../../predicates";
import { channel, complaint, photo } from "../../schema";
import { photoReference } from "../complaint/photos";
import { inHeapSql } from "./heaps";

export type PlacingCursor = { at: Date; id: number };

/**
 * Complaints that wait for a place and not for an answer, and are in no heap; due next first, by the index of statuses.
 */
export function listPlacingComplaints(db: Queryable, after: PlacingCursor | null, limit: number) {
  const beyond = after
    ? sql`(${complaint.completionDueAt}, ${complaint.id}) > (${after.at.toISOString()}::timestamptz, ${after.id})`
    : undefined;
  return db
    .select({
      id: complaint.id,
      code: complaint.code,
      channel: channel.name,
      channelClass: channel.class,
      excerpt: sql<string>`left(${complaint.text}, 140)`,
      submittedAt: complaint.submittedAt,
      completionDueAt: complaint.completionDueAt,
    })
    .from(complaint)
    .innerJoin(channel, eq(channel.code, complaint.channelCode))
    .where(
      and(
        sql.raw(
          `${isUnplacedSql("complaint")} and ${isOpenSql("complaint")} and not (${inHeapSql("complaint")})`,
        ),
        isNull(complaint.pending),
        beyond,
      ),
    )
    .orderBy(asc(complaint.completionDueAt), asc(complaint.id))
    .limit(limit);
}

export async function findChannelOf(db: Queryable, code: string) {
  const [row] = await db
    .select({ name: channel.name, class: channel.class })
    .from(channel)
    .where(eq(channel.code, code));
  return row ?? null;
}

export async function listComplaintPhotoIds(db: Queryable, complaintId: number): Promise<string[]> {
  const rows = await db
    .select({ id: photoReference })
    .from(photo)
    .where(and(eq(photo.complaintId, complaintId), eq(photo.kind, "report")))
    .orderBy(asc(photo.position));
  return rows.map(({ id }) => id);
}

export function listStatuses(db: Queryable, codes: readonly string[]) {
  return db
    .select({ code: complaint.code, status: complaint.status })
    .from(complaint)
    .where(inArray(complaint.code, [...codes]));
}

type Likeness = {
  kelurahanCode: string;
  categoryCode: string;
  isPublic: boolean;
  exceptId: number;
  since: Date;
};

/**
 * Open complaints of a kelurahan and category since a moment that this one could be merged into, newest first; at
 * most five.
 */
export function listMergeCandidates(db: Queryable, like: Likeness) {
  return db
    .select({
      code: complaint.code,
      status: complaint.status,
      excerpt: sql<string>`left(${complaint.text}, 140)`,
      landmark: complaint.landmark,
      submittedAt: complaint.submittedAt,
    })
    .from(complaint)
    .where(
      and(
        eq(complaint.kelurahanCode, like.kelurahanCode),
        sql`${complaint.submittedAt} >= ${like.since.toISOString()}::timestamptz`,
        eq(complaint.categoryCode, like.categoryCode),
        like.isPublic ? eq(complaint.isPublic, true) : undefined,
        eq(complaint.isConfidential, false),
        sql.raw(isOpenSql("complaint")),
        sql`${complaint.id} <> ${like.exceptId}`,
      ),
    )
    .orderBy(desc(complaint.submittedAt))
    .limit(5);
}
