import { and, desc, eq, getTableColumns, gte, inArray, isNull, sql } from "drizzle-orm";
import { isInSpan, type TimelineSpan, timelineOrder, timelineXid } from "@/db/queries/outbox/cursor";
import type { Status } from "@/server/domain/complaint/status";
import type { Queryable, Transaction } from "../../database";
import { channelReply, complaint, complaintEvent, conversation, unit } from "../../schema";
import { blindId, blindText, sealText } from "../../vault/seal";
import { insertKeys } from "./conversations";

export type NewReply = Omit<typeof channelReply.$inferInsert, "addressKey" | "address"> & { address: string };

/** Events with the facts for their replies. */
const selectTriggers = (db: Queryable) =>
  db
    .select({
      xid: timelineXid,
      id: complaintEvent.id,
      kind: complaintEvent.kind,
      at: complaintEvent.at,
      actorKind: complaintEvent.actorKind,
      publicNote: complaintEvent.publicNote,
      payload: complaintEvent.payload,
      complaintId: complaintEvent.complaintId,
      unitName: unit.name,
      isPublic: complaint.isPublic,
    })
    .from(complaintEvent)
    .innerJoin(complaint, eq(complaint.id, complaintEvent.complaintId))
    .leftJoin(unit, eq(unit.id, complaintEvent.toUnitId));

/** Settled events after a position. */
export const listReplyTriggers = (tx: Transaction, span: TimelineSpan) =>
  selectTriggers(tx)
    .where(isInSpan(span))
    .orderBy(...timelineOrder)
    .limit(span.limit);
export type ReplyTrigger = Awaited<ReturnType<typeof listReplyTriggers>>[number];

export async function findReplyTrigger(db: Queryable, eventId: number): Promise<ReplyTrigger | null> {
  const [row] = await selectTriggers(db).where(eq(complaintEvent.id, eventId));
  return row ?? null;
}

/** Queues replies; one with a known `about` is left out. */
export async function insertReplies(db: Queryable, answers: readonly NewReply[]): Promise<void> {
  if (answers.length > 0)
    await db
      .insert(channelReply)
      .values(answers.map((reply) => ({ ...reply, addressKey: reply.address })))
      .onConflictDoNothing();
}

export function listRepliesToSend(db: Queryable, ids: readonly string[]) {
  return db
    .select({
      ...getTableColumns(channelReply),
      /** The complaint's number, and its status after the event; null in a refusal. */
      code: sql<string | null>`(select c.code from complaint c where c.id = ${channelReply.complaintId})`,
      status: sql<Status | null>`(select e.to_status from complaint_event e where e.id = ${channelReply.eventId})`,
    })
    .from(channelReply)
    .where(inArray(channelReply.id, [...ids]));
}
export type ReplyRow = Awaited<ReturnType<typeof listRepliesToSend>>[number];

type SentAnswer = Pick<ReplyRow, "id" | "channelCode" | "conversationId" | "text"> & {
  externalId: string | null;
};

/** Stores what was sent, and the channel's ids, by which messages that refer to replies are found. */
export async function setSentReplies(tx: Transaction, sent: readonly SentAnswer[]): Promise<void> {
  if (sent.length === 0) return;
  const given = sent.map(({ id, text, externalId }) => ({
    id,
    text: sealText("answer.text", text),
    externalId: externalId && blindId(externalId),
  }));
  await tx.execute(sql`
    update answer a set text = s.text, external_id = coalesce(s."externalId", a.external_id)
    from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb) as s (id uuid, text text, "externalId" text)
    where a.id = s.id`);
  const known = sent.flatMap(({ externalId, ...one }) => (externalId ? [{ ...one, externalId }] : []));
  await insertKeys(
    tx,
    known.flatMap(({ channelCode, conversationId, externalId }) =>
      conversationId ? [{ channelCode, key: externalId, conversationId }] : [],
    ),
  );
}

/** A bounced reply becomes a dead letter, and its conversation gets no replies until the reporter subscribes again. */
export async function setReplyReturned(
  db: Queryable,
  channelCode: string,
  id: string,
  reason: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx
      .update(channelReply)
      .set({ state: "dead", lastError: reason.slice(0, 300) })
      .where(and(eq(channelReply.id, id), eq(channelReply.channelCode, channelCode)))
      .returning({ conversationId: channelReply.conversationId });
    if (row?.conversationId)
      await tx.update(conversation).set({ level: "none" }).where(eq(conversation.id, row.conversationId));
  });
}

/** Refusals sent to each of these addresses since a moment. By address. */
export async function countRefusals(
  db: Queryable,
  channelCode: string,
  addresses: readonly string[],
  since: Date,
): Promise<ReadonlyMap<string, number>> {
  if (addresses.length === 0) return new Map();
  const rows = await db
    .select({ key: channelReply.addressKey, count: sql<number>`count(*)::int` })
    .from(channelReply)
    .where(
      and(
        eq(channelReply.channelCode, channelCode),
        inArray(channelReply.addressKey, [...addresses]),
        isNull(channelReply.conversationId),
        gte(channelReply.createdAt, since),
      ),
    )
    .groupBy(channelReply.addressKey);
  const counts = new Map(rows.map(({ key, count }) => [key, count]));
  return new Map(addresses.map((address) => [address, counts.get(blindText(address)) ?? 0]));
}

/** Dead letters of replies, newest first, without their text. */
export function listDeadReplies(db: Queryable, limit: number) {
  return db
    .select({
      id: channelReply.id,
      channelCode: channelReply.channelCode,
      code: sql<string | null>`case when not ${complaint.isConfidential} then ${complaint.code} end`,
      attempts: channelReply.attempts,
      lastError: channelReply.lastError,
      createdAt: channelReply.createdAt,
    })
    .from(channelReply)
    .leftJoin(complaint, eq(complaint.id, channelReply.complaintId))
    .where(and(eq(channelReply.state, "dead"), isNull(channelReply.droppedAt)))
    .orderBy(desc(channelReply.createdAt))
    .limit(limit);
}

export async function findReplyChannel(db: Queryable, id: string): Promise<string | null> {
  const [row] = await db
    .select({ channelCode: channelReply.channelCode })
    .from(channelReply)
    .where(eq(channelReply.id, id));
  return row?.channelCode ?? null;
}

/** For each channel the overdue replies, 1,000 at most, and the time of the oldest. */
export async function countUnsentReplies(db: Queryable, now: Date) {
  const rows = await db.execute<{ channel_code: string; count: number; oldest: string }>(sql`
    select channel_code, count(*)::int as count, min(created_at)::text as oldest from (
      select channel_code, created_at from answer
      where state in ('queued', 'failed') and (due_at <= ${now.toISOString()}::timestamptz or attempts > 0)
      order by due_at limit 1000) unsent
    group by channel_code`);
  return rows.map((row) => ({
    channelCode: row.channel_code,
    count: row.count,
    oldestAt: new Date(row.oldest),
  }));
}
