import { and, asc, eq, isNull } from "drizzle-orm";
import type { Queryable, Transaction } from "../database";
import { photo } from "../schema";

type Ownership = {
  id: string;
  claimHash: Uint8Array;
  position: number;
  complaintId: number;
  eventId: number;
  kind: "report" | "proof";
};

/** True when the photo was still free and the claim fits. */
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
    .select({ id: photo.id, kind: photo.kind, eventId: photo.eventId })
    .from(photo)
    .where(eq(photo.complaintId, complaintId))
    .orderBy(asc(photo.eventId), asc(photo.position));
}
