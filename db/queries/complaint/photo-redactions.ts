import { and, asc, between, eq, isNotNull, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { complaintEvent, photo, photoRedaction } from "@/db/schema";
import type { HidingStep } from "@/server/domain/complaint/photo-region";

/** The steps that hid regions in a photo. */
export async function listHidingSteps(db: Queryable, photoId: string): Promise<HidingStep[]> {
  const rows = await db
    .select({ regions: photoRedaction.regions, actorKind: complaintEvent.actorKind })
    .from(photoRedaction)
    .innerJoin(complaintEvent, eq(complaintEvent.id, photoRedaction.eventId))
    .where(eq(photoRedaction.photoId, photoId));
  return rows.map(({ regions, actorKind }) => ({
    by: actorKind === "reporter" ? "reporter" : "officer",
    regions,
  }));
}

export async function insertPhotoRedaction(
  tx: Transaction,
  row: typeof photoRedaction.$inferInsert,
): Promise<void> {
  await tx.insert(photoRedaction).values(row);
}

/** Whether the photo was still stored under `before`. */
export async function setPhotoFiles(
  tx: Transaction,
  id: string,
  { before, after }: { before: string; after: string },
): Promise<boolean> {
  const rows = await tx
    .update(photo)
    .set({ storedAs: after })
    .where(and(eq(photo.id, id), sql`coalesce(${photo.storedAs}, ${photo.id}) = ${before}::uuid`))
    .returning({ id: photo.id });
  return rows.length === 1;
}

/** Each photo of a complaint in which regions were hidden, as it first was, with the event that brought it. */
export async function listSealedPhotos(db: Queryable, complaintId: number) {
  const rows = await db
    .select({
      id: photoRedaction.id,
      at: photoRedaction.at,
      photoEventId: photo.eventId,
      original: photoRedaction.original,
    })
    .from(photoRedaction)
    .innerJoin(photo, eq(photo.id, photoRedaction.photoId))
    .where(and(eq(photoRedaction.complaintId, complaintId), isNotNull(photoRedaction.original)))
    .orderBy(asc(photoRedaction.photoId));
  return rows.flatMap(({ original, ...row }) => (original ? [{ ...row, original }] : []));
}

/** Keys of files that were replaced between two moments. */
export async function listReplacedFiles(db: Queryable, from: Date, to: Date): Promise<string[]> {
  const rows = await db
    .select({ key: photoRedaction.replaced })
    .from(photoRedaction)
    .where(between(photoRedaction.at, from, to));
  return rows.map(({ key }) => key);
}
