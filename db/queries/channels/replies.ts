import { and, desc, eq, getTableColumns, gte, inArray, isNull, sql } from "drizzle-orm";
import { isInSpan, type TimelineSpan, timelineOrder, timelineXid } from "@/db/queries/outbox/cursor";
import type { Status } from "@/server/domain/complaint/status";
import type { Queryable, Transaction } from "../../database";
import { answer, complaint, complaintEvent, conversation, unit } from "../../schema";
import { insertKeys } from "./conversations";

export type NewReply = typeof answer.$inferInsert;

/** Settled events after a position with the facts for their replies. */
export function listTellable(tx: Transaction, span: TimelineSpan) {
  return tx
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
    })
    .from(complaintEvent)
    .leftJoin(unit, eq(unit.id, complaintEvent.toUnitId))
    .where(isInSpan(span))
    .orderBy(...timelineOrder)
    .limit(span.limit);
}
export type Tellable = Awaited<ReturnType<typeof listTellable>>[number];

/** Queues replies; one with a known `about` is left out. */
export async function insertReplies(db: Queryable, answers: readonly NewReply[]): Promise<void> {
  if (answers.length > 0)
    await db
      .insert(answer)
      .values([...answers])
      .onConflictDoNothing();
}

export function listRepliesToSend(db: Queryable, ids: readonly string[]) {
  return db
    .select({
      ...getTableColumns(answer),
      /** The complaint's number, and its status after the event; null in a refusal. */
      code: sql<string | null>`(select c.code from complaint c where c.id = ${answer.complaintId})`,
      status: sql<Status | null>`(select e.to_status from complaint_event e where e.id = ${answer.eventId})`,
    })
    .from(answer)
    .where(inArray(answer.id, [...ids]));
}
export type ReplyRow = Awaited<ReturnType<typeof listRepliesToSend>>[number];

type SentAnswer = Pick<ReplyRow, "id" | "channelCode" | "conversationId"> & {
  externalId: string | null;
};

/** Stores the channel's ids of replies, by which messages that refer to them are found. */
export async function setReplyIdentities(tx: Transaction, sent: readonly SentAnswer[]): Promise<void> {
  const known = sent.flatMap(({ externalId, ...one }) => (externalId ? [{ ...one, externalId }] : []));
  if (known.length === 0) return;
  const given = JSON.stringify(known.map(({ id, externalId }) => ({ id, externalId })));
  await tx.execute(sql`
    update answer a set external_id = s."externalId"
    from jsonb_to_recordset(${given}::text::jsonb) as s (id uuid, "externalId" text) where a.id = s.id`);
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
      .update(answer)
      .set({ state: "dead", lastError: reason.slice(0, 300) })
      .where(and(eq(answer.id, id), eq(answer.channelCode, channelCode)))
      .returning({ conversationId: answer.conversationId });
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
    .select({ address: answer.address, count: sql<number>`count(*)::int` })
    .from(answer)
    .where(
      and(
        eq(answer.channelCode, channelCode),
        inArray(answer.address, [...addresses]),
        isNull(answer.conversationId),
        gte(answer.createdAt, since),
      ),
    )
    .groupBy(answer.address);
  return new Map(rows.map(({ address, count }) => [address, count]));
}

/** Dead letters of replies, newest first, without their text. */
export function listDeadReplies(db: Queryable, limit: number) {
  return db
    .select({
      id: answer.id,
      channelCode: answer.channelCode,
      code: complaint.code,
      attempts: answer.attempts,
      lastError: answer.lastError,
      createdAt: answer.createdAt,
    })
    .from(answer)
    .leftJoin(complaint, eq(complaint.id, answer.complaintId))
    .where(and(eq(answer.state, "dead"), isNull(answer.droppedAt)))
    .orderBy(desc(answer.createdAt))
    .limit(limit);
}

export async function findReplyChannel(db: Queryable, id: string): Promise<string | null> {
  const [row] = await db.select({ channelCode: answer.channelCode }).from(answer).where(eq(answer.id, id));
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
