import type { Database } from "@/db/database";
import { findScan } from "@/db/queries/placing/counter";
import type { Actor } from "@/server/domain/actor";
import { notFound } from "@/server/domain/errors";
import { canSeePhotos } from "@/server/domain/staff/permission";

/**
 * A letter names its writer: officers who may see a private complaint's photos may open it, never the public and
 * never field officers.
 * @returns the complaint number, for the file's name
 * @throws NOT_FOUND for everyone else
 */
export async function authorizeScan(
  { db, actor }: { db: Database; actor: Actor },
  id: string,
): Promise<string> {
  const found = await findScan(db, id);
  if (!found?.complaint || actor.kind !== "staff") throw notFound();
  if (!canSeePhotos(actor, { ...found.complaint, isPublic: false })) throw notFound();
  return found.complaint.code;
}
