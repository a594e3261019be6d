import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import type { Database, Transaction } from "@/db/database";
import { type ComplaintRow, findComplaint, lockComplaint } from "@/db/queries/complaint/complaints";
import {
  insertPhotoRedaction,
  listHidingSteps,
  setPhotoFiles,
} from "@/db/queries/complaint/photo-redactions";
import { findPhoto } from "@/db/queries/complaint/photos";
import { actorFor, authorizeRead, factsOf } from "@/server/complaint/access";
import { writeStep } from "@/server/complaint/write-step";
import type { Actor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import { photoIdOf } from "@/server/domain/complaint/photo-reference";
import { type HidingStep, type PhotoRegion, requireVisible } from "@/server/domain/complaint/photo-region";
import { conflict, forbidden, invalid, notFound } from "@/server/domain/errors";
import { canRedactPhoto } from "@/server/domain/staff/opening";
import { parseApart } from "@/server/parsers/parse-apart";
import { putSizes, removeSizes } from "../photo-files";
import type { PhotoStorage } from "../storage";

type Context = { db: Database; storage: PhotoStorage; actor: Actor; now: Date; address: string };
type PhotoRedaction = { code: string; photo: string; regions: readonly PhotoRegion[]; reason: string | null };

/**
 * Hides regions of a photo for all readers, in every size; what it first showed is sealed. Its fingerprint stays that
 * of the upload.
 * @throws NOT_FOUND · FORBIDDEN · CONFLICT hidden by another meanwhile · INVALID reason_missing for an officer · as
 * `requireVisible` · as `parseApart`
 */
export async function redactPhoto(
  { db, storage, actor, now, address }: Context,
  asked: PhotoRedaction,
  secret: string | null = null,
): Promise<void> {
  const number = parseCode(asked.code) ?? "";
  const { photo: before } = await authorizeRedaction(
    db,
    actor,
    await findComplaint(db, number),
    asked,
    secret,
  );
  const original = await buffer((await storage.open(`${before.fileKey}-full`)).stream);
  const source = actor.kind === "staff" ? `staff ${actor.staffId}` : address;
  const { regions } = asked;
  const { files, dhash } = await parseApart("photoRegions", { bytes: original, regions }, source);
  const after = randomUUID();
  await putSizes(storage, after, files);
  try {
    await db.transaction(async (tx) => {
      const found = await lockComplaint(tx, number);
      const {
        row,
        photo,
        actor: signer,
        isFirst,
      } = await authorizeRedaction(tx, actor, found, asked, secret);
      if (!(await setPhotoFiles(tx, photo.id, { before: before.fileKey, after }))) throw conflict();
      const step = { row, kind: "redact_photo", actor: signer, now, publicNote: asked.reason } as const;
      const { eventId } = await writeStep(tx, step);
      await insertPhotoRedaction(tx, {
        ...{ complaintId: row.id, eventId, photoId: photo.id, regions: [...regions] },
        ...{ original: isFirst ? original : null, replaced: before.fileKey, dhash, at: now },
      });
    });
  } catch (error) {
    await removeSizes(storage, after);
    throw error;
  }
  await removeSizes(storage, before.fileKey);
}

async function authorizeRedaction(
  db: Database | Transaction,
  caller: Actor,
  found: ComplaintRow | null,
  { photo: reference, regions, reason }: PhotoRedaction,
  secret: string | null,
) {
  const actor = actorFor(caller, found, secret);
  const row = authorizeRead(actor, found);
  const photo = await findPhoto(db, photoIdOf(reference) ?? "");
  if (photo?.complaint?.id !== row.id) throw notFound();
  if (!canRedactPhoto(actor, factsOf(row), photo.kind)) throw forbidden();
  if (actor.kind === "staff" && !reason) throw invalid("reason_missing");
  const earlier = await listHidingSteps(db, photo.id);
  const by: HidingStep["by"] = actor.kind === "reporter" ? "reporter" : "officer";
  requireVisible(photo.kind, earlier, { by, regions });
  return { row, photo, actor, isFirst: earlier.length === 0 };
}
