import type { Database, Transaction } from "@/db/database";
import { type ComplaintRow, findComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { listSealedPhotos } from "@/db/queries/complaint/photo-redactions";
import { insertRedactionLook, listRedactions } from "@/db/queries/complaint/redactions";
import { logSecurity, referTo } from "@/server/audit/security-log";
import { factsOf } from "@/server/complaint/access";
import { withReadableNotes } from "@/server/complaint/readable-notes";
import type { StaffActor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import { forbidden, notFound } from "@/server/domain/errors";
import { canRead } from "@/server/domain/staff/permission";

/**
 * The texts as they were before words were hidden, oldest first, and photos before regions were, for the Inspektorat,
 * without those behind a wall that keeps it out; the look is recorded first.
 * @throws FORBIDDEN for others · NOT_FOUND also for one about officials that they may not read
 */
export async function readOriginals(
  { db, actor, now }: { db: Database; actor: StaffActor; now: Date },
  { code, reason }: { code: string; reason: string },
) {
  if (actor.role !== "inspectorate") throw forbidden();
  const { originals, subject } = await db.transaction(async (tx) => {
    const row = await findComplaint(tx, parseCode(code) ?? "");
    if (!row || (row.isConfidential && !canRead(actor, factsOf(row)))) throw notFound();
    const { staffId, unitId } = actor;
    await insertRedactionLook(tx, { complaintId: row.id, staffId, unitId, reason, at: now });
    return { originals: await listReadable(tx, actor, row), subject: `complaint:${row.code}` as const };
  });
  logSecurity({
    kind: "original_look",
    outcome: "granted",
    actor: referTo(actor),
    subject,
  });
  return originals;
}

async function listReadable(tx: Transaction, actor: StaffActor, row: ComplaintRow) {
  const readable = withReadableNotes(actor, row, await listEvents(tx, row.id)).map(({ id }) => id);
  const [texts, photos] = [await listRedactions(tx, row.id), await listSealedPhotos(tx, row.id)];
  return [
    ...texts.filter(({ hiddenEventId }) => hiddenEventId === null || readable.includes(hiddenEventId)),
    ...photos
      .filter(({ photoEventId }) => photoEventId !== null && readable.includes(photoEventId))
      .map(({ original, ...one }) => ({ ...one, field: "photo" as const, original: asDataUrl(original) })),
  ];
}

const asDataUrl = (photo: Uint8Array) => `data:image/webp;base64,${Buffer.from(photo).toString("base64")}`;
