import type { Database, Transaction } from "@/db/database";
import { insertBurstMarks } from "@/db/queries/channels/bursts";
import { insertConversations } from "@/db/queries/channels/conversations";
import { setIntakeAccepted } from "@/db/queries/channels/intake";
import {
  insertComplaints,
  insertReporters,
  listComplaintsByExternalId,
  type NewComplaint,
  takeSerials,
} from "@/db/queries/complaint/complaints";
import { insertEvents } from "@/db/queries/complaint/insert-events";
import { attachScan, insertCounterIntake } from "@/db/queries/placing/counter";
import { firstSecret, hashSecret } from "@/server/auth/reporter-secret";
import { attachPhotos } from "@/server/complaint/attach-photos";
import { jakartaDay } from "@/server/domain/calendar";
import { formatCode } from "@/server/domain/complaint/code";
import type { ComplaintEvent } from "@/server/domain/complaint/event";
import { replay } from "@/server/domain/complaint/replay";
import { firstGeneration } from "@/server/domain/complaint/secret";
import type { BurstMarks } from "@/server/domain/intake/burst";
import { startsPublic } from "@/server/domain/intake/first-readers";
import type { Message } from "./message";
import { openingsOf } from "./openings";
import { settleMessages } from "./settle-messages";

export type ComplaintDraft = {
  message: Message;
  event: ComplaintEvent;
  isConfidential: boolean;
  marks?: BurstMarks;
};
type CreatedRow = { id: number; code: string; externalId: string };
/** A draft's complaint number; not new when the same message was stored elsewhere at the same moment. */
export type StoredDraft = { code: string; isNew: boolean };
type StoreContext = { db: Database; now: Date; secretKey: string };

/** Creates complaints of drafts in one transaction. Returns external id → number. */
export async function store(
  context: StoreContext,
  channelCode: string,
  drafts: readonly ComplaintDraft[],
): Promise<ReadonlyMap<string, StoredDraft>> {
  if (drafts.length === 0) return new Map();
  const codes = await nextCodes(context.db, drafts);
  const rows = drafts.map((draft, index) => toRow(context, draft, codes[index] ?? ""));
  const created = await context.db.transaction(async (tx) => {
    const inserted = await insertComplaints(tx, rows);
    const byExternalId = new Map(inserted.map((row) => [row.externalId, row]));
    const kept = drafts.flatMap((draft) => {
      const row = byExternalId.get(draft.message.externalId);
      return row ? [{ draft, row }] : [];
    });
    await writeCompanions(tx, kept);
    await insertBurstMarks(
      tx,
      kept.flatMap(({ draft: { marks }, row }) =>
        marks ? [{ complaintId: row.id, at: context.now, marks }] : [],
      ),
    );
    await settleMessages(
      tx,
      channelCode,
      kept.map(({ draft: { message }, row }) => ({ message, complaintId: row.id })),
    );
    return inserted;
  });
  const all = created.length === drafts.length ? created : await settleKnown(context.db, channelCode, drafts);
  const ids = new Set(created.map((row) => row.id));
  return new Map(all.map((row) => [row.externalId, { code: row.code, isNew: ids.has(row.id) }]));
}

/** Some messages became complaints elsewhere, at the same moment or before: their numbers count. */
async function settleKnown(db: Database, channelCode: string, drafts: readonly ComplaintDraft[]) {
  const ids = drafts.map((draft) => draft.message.externalId);
  const rows = await listComplaintsByExternalId(db, channelCode, ids);
  const settled = rows.map(({ externalId, id: complaintId }) => ({ externalId, complaintId }));
  await setIntakeAccepted(db, channelCode, settled);
  return rows;
}

async function nextCodes(db: Database, drafts: readonly ComplaintDraft[]): Promise<string[]> {
  const days = drafts.map((draft) => jakartaDay(draft.message.submittedAt));
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  const next = await takeSerials(db, counts);
  return days.map((day) => {
    const serial = next.get(day);
    if (serial === undefined) throw new Error(`no serial for ${day}`);
    next.set(day, serial + 1);
    return formatCode(day, serial);
  });
}

function toRow(
  { now, secretKey }: StoreContext,
  { message, event }: ComplaintDraft,
  code: string,
): NewComplaint {
  const { channelCode, externalId } = message;
  return {
    code,
    channelCode,
    externalId,
    secretHash: hashSecret(firstSecret(secretKey, channelCode, externalId)),
    secretGeneration: firstGeneration,
    text: message.text,
    landmark: message.landmark,
    placeSource: message.placeSource,
    isPublic: startsPublic(message) && !event.payload.accusation,
    submittedAt: message.submittedAt,
    receivedAt: now,
    ...replay([event]),
  };
}

async function writeCompanions(
  tx: Transaction,
  kept: readonly { draft: ComplaintDraft; row: CreatedRow }[],
): Promise<void> {
  if (kept.length === 0) return;
  const eventIds = await insertEvents(
    tx,
    kept.map(({ draft, row }) => ({ ...draft.event, complaintId: row.id })),
  );
  await insertReporters(
    tx,
    kept.flatMap(({ draft: { message }, row }) => {
      const { contact } = message;
      return contact && (contact.name || contact.phone || contact.email)
        ? [{ ...contact, complaintId: row.id }]
        : [];
    }),
  );
  const opened = kept.map(({ draft: { message }, row }) => ({ message, complaintId: row.id }));
  await insertConversations(tx, await openingsOf(tx, opened));
  for (const { draft, row } of kept) {
    const { counter, submittedAt: at } = draft.message;
    if (!counter) continue;
    const { scanId, ...officer } = counter;
    await insertCounterIntake(tx, { complaintId: row.id, ...officer, at });
    if (scanId) await attachScan(tx, { id: scanId, complaintId: row.id });
  }
  for (const [index, { draft, row }] of kept.entries()) {
    const claims = draft.message.photos;
    const eventId = eventIds[index];
    if (claims.length > 0 && eventId !== undefined) {
      await attachPhotos(tx, { complaintId: row.id, eventId, kind: "report", claims, lenient: true });
    }
  }
}
