import { createHash } from "node:crypto";
import type { Transaction } from "@/db/database";
import { setPhotoOwner } from "@/db/queries/complaint/photo-claims";
import type { PhotoClaim } from "@/server/domain/complaint/input";
import { invalid } from "@/server/domain/errors";

type Attachment = {
  complaintId: number;
  eventId: number;
  kind: "report" | "proof";
  claims: readonly PhotoClaim[];
  /** A complaint is worth more than its photos: a missing or used photo is left out instead of refusing all. */
  lenient?: boolean | undefined;
};

/** Attaches uploaded photos to an event. Each claim needs the token that its uploader got, and works once. */
export async function attachPhotos(
  tx: Transaction,
  { claims, lenient, ...owner }: Attachment,
): Promise<void> {
  for (const [position, claim] of claims.entries()) {
    const claimHash = createHash("sha256").update(claim.token).digest();
    const attached = await setPhotoOwner(tx, { id: claim.id, claimHash, position, ...owner });
    if (!attached && !lenient) throw invalid("photo_unknown");
  }
}
