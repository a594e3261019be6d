import { createHash, timingSafeEqual } from "node:crypto";
import type { Database } from "@/db/database";
import { findPhoto } from "@/db/queries/complaint/photos";
import { type ReporterKey, secretFor } from "@/server/auth/reporter-keys";
import { matchesSecret } from "@/server/auth/reporter-secret";
import type { Actor } from "@/server/domain/actor";
import { notFound } from "@/server/domain/errors";
import { canSeePhotos } from "@/server/domain/staff/permission";

type Key = { reporterKeys: readonly ReporterKey[]; token: string | null };

/**
 * Returns how the photo may be cached, if the caller may see it: publicly, or not at all.
 * @throws NOT_FOUND for a missing photo and for one that they may not see
 */
export async function authorizePhoto(
  { db, actor }: { db: Database; actor: Actor },
  id: string,
  key: Key,
): Promise<"public" | "private"> {
  const photo = await findPhoto(db, id);
  if (!photo) throw notFound();
  const { complaint } = photo;
  if (!complaint) {
    if (!holdsToken(photo.claimHash, key.token)) throw notFound();
    return "private";
  }
  const isProofUnverified = photo.kind === "proof" && complaint.status !== "resolved";
  if (!isProofUnverified && canSeePhotos({ kind: "anonymous" }, complaint)) return "public";
  const secret = secretFor(key.reporterKeys, complaint.code);
  const isReporter = matchesSecret(complaint.secretHash, secret) && complaint.status !== "removed";
  const isOfficer = actor.kind === "staff" && canSeePhotos(actor, complaint);
  if (!isReporter && !isOfficer) throw notFound();
  return "private";
}

function holdsToken(claimHash: Uint8Array, token: string | null): boolean {
  return token !== null && timingSafeEqual(createHash("sha256").update(token).digest(), claimHash);
}
