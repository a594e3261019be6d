import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { photo } from "@/db/schema";
import { photoReference } from "./photos";

type Ownership = {
  id: string;
  claimHash: Uint8Array;
  position: number;
  complaintId: number;
  eventId: number;
  kind: "report" | "proof";
};

/** True when the photo was unattached and the claim's token fits. */
export async function setPhotoOwner(
  tx: Transaction,
  { id, claimHash, ...owner }: Ownership,
): Promise<boolean> {
  const rows = await tx
    .update(photo)
    .set(owner)
    .where(and(eq(photo.id, id), eq(photo.claimHash, claimHash), isNull(photo.complaintId)))
    .returning({ id: photo.id });
  return rows.length === 1;
}

export function listPhotosOf(db: Queryable, complaintId: number) {
  return db
    .select({ id: photoReference, kind: photo.kind, eventId: photo.eventId })
    .from(photo)
    .where(eq(photo.complaintId, complaintId))
    .orderBy(asc(photo.eventId), asc(photo.position));
}

/** How many of these photos a complaint has. */
export async function countPhotosIn(db: Queryable, code: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const isOwn = sql`${photo.complaintId} = (select id from complaint where code = ${code})`;
  return db.$count(photo, and(inArray(photo.id, [...ids]), isOwn));
}

/** Uploads whose bytes the complaint does not have yet; of equal ones the first. */
export async function listFreshPhotos(
  tx: Transaction,
  complaintId: number,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const known = sql`exists (select 1 from photo k where k.complaint_id = ${complaintId} and k.sha256 = ${photo.sha256})`;
  const rows = await tx
    .selectDistinctOn([photo.sha256], { id: photo.id })
    .from(photo)
    .where(and(inArray(photo.id, [...ids]), isNull(photo.complaintId), sql`not ${known}`))
    .orderBy(photo.sha256, photo.createdAt);
  return rows.map(({ id }) => id);
}
