import { createHash, timingSafeEqual } from "node:crypto";
import type { Database } from "@/db/database";
import { findPhoto } from "@/db/queries/complaint/photos";
import { type ReporterKey, secretFor } from "@/server/auth/reporter-keys";
import { matchesSecret } from "@/server/auth/reporter-secret";
import type { Actor } from "@/server/domain/actor";
import { notFound } from "@/server/domain/errors";
import { canSeePhotos } from "@/server/domain/staff/permission";

type Key = { reporterKeys: readonly ReporterKey[]; token: string | null };

/** How a photo may be cached, publicly or not at all, and the key of its files. */
type ShownPhoto = { audience: "public" | "private"; fileKey: string };

/**
 * Returns the photo as it is now, if the caller may see it.
 * @throws NOT_FOUND for a missing photo and for one that they may not see
 */
export async function authorizePhoto(
  { db, actor }: { db: Database; actor: Actor },
  id: string,
  key: Key,
): Promise<ShownPhoto> {
  const photo = await findPhoto(db, id);
  if (!photo) throw notFound();
  const { complaint, fileKey } = photo;
  if (!complaint) {
    if (!holdsToken(photo.claimHash, key.token)) throw notFound();
    return { audience: "private", fileKey };
  }
  const isProofUnverified = photo.kind === "proof" && complaint.status !== "resolved";
  if (!isProofUnverified && canSeePhotos({ kind: "anonymous" }, complaint))
    return { audience: "public", fileKey };
  const secret = secretFor(key.reporterKeys, complaint.code);
  const isReporter = matchesSecret(complaint.secretHash, secret) && complaint.status !== "removed";
  const isOfficer = actor.kind === "staff" && canSeePhotos(actor, complaint);
  if (!isReporter && !isOfficer) throw notFound();
  return { audience: "private", fileKey };
}

function holdsToken(claimHash: Uint8Array, token: string | null): boolean {
  return token !== null && timingSafeEqual(createHash("sha256").update(token).digest(), claimHash);
}
