import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Database } from "@/db/database";
import { insertScan } from "@/db/queries/placing/counter";
import { findUnit } from "@/db/queries/staff/units";
import type { Actor } from "@/server/domain/actor";
import { DomainError, forbidden } from "@/server/domain/errors";
import { counterChannels } from "@/server/domain/intake/counter";
import type { PhotoStorage } from "../storage";
import { readScan } from "./read-scan";

type Context = { db: Database; actor: Actor; now: Date; storage: PhotoStorage };

/**
 * Stores a scanned letter of an officer with a counter. Its token attaches it, once.
 * @throws UNAUTHENTICATED · FORBIDDEN for officers without a counter · as `readScan`
 */
export async function storeScan({ db, actor, now, storage }: Context, bytes: Buffer) {
  if (actor.kind !== "staff") throw new DomainError("UNAUTHENTICATED", "sign_in_first");
  const unit = await findUnit(db, actor.unitId);
  if (!unit || counterChannels(actor.role, unit.kind).length === 0) throw forbidden();
  const { pageCount, bytes: kept } = await readScan(bytes, `staff ${actor.staffId}`);
  const [id, token] = [randomUUID(), randomBytes(16).toString("hex")];
  await storage.put(id, kept);
  await insertScan(db, {
    id,
    claimHash: createHash("sha256").update(token).digest(),
    staffId: actor.staffId,
    pageCount,
    byteSize: kept.length,
    createdAt: now,
  });
  return { id, token, pageCount };
}
