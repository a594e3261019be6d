import { createHash, timingSafeEqual } from "node:crypto";
import type { Database } from "@/db/database";
import { findPhoto } from "@/db/queries/complaint/photos";
import { matchesSecret } from "@/server/auth/reporter-secret";
import type { Actor } from "@/server/domain/actor";
import { notFound } from "@/server/domain/errors";
import { canSeePhotos } from "@/server/domain/staff/permission";

type Key = { secret: string | null; token: string | null };

/**
 * May this caller see the photo? Returns how it may be cached: by everybody, or by nobody.
 * @throws NOT_FOUND for every photo that they may not see, as for one that is not there
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
  const isReporter = matchesSecret(complaint.secretHash, key.secret) && complaint.status !== "removed";
  const isOfficer = actor.kind === "staff" && canSeePhotos(actor, complaint);
  if (!isReporter && !isOfficer) throw notFound();
  return "private";
}

function holdsToken(claimHash: Uint8Array, token: string | null): boolean {
  return token !== null && timingSafeEqual(createHash("sha256").update(token).digest(), claimHash);
}
