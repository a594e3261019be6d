import { inArray, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "../../database";
import { isClosedSql, isMergedSql } from "../../predicates";
import {
  channelReply,
  complaint,
  conversation,
  conversationKey,
  intakeMessage,
  quietHours,
  reporter,
} from "../../schema";

type Moments = {
  /** Only complaints closed, or messages stored, before it. */
  before: Date;
  now: Date;
};

/** Duplicates count as closed when their master is, since their reporters get its events. */
async function lockOldComplaints(tx: Transaction, before: Date, limit: number): Promise<number[]> {
  const moment = sql`${before.toISOString()}::timestamptz`;
  const rows = await tx.execute<{ id: string }>(sql`
    select c.id::text from complaint c
    where ${sql.raw(isClosedSql())} and (sources_dropped_at is null or sources_dropped_at < last_event_at)
      and last_event_at < ${moment}
      and (not ${sql.raw(isMergedSql())} or not exists (
        with recursive line (code, status, last_event_at, master_code) as (
          select m.code, m.status, m.last_event_at, m.master_code from complaint m where m.code = c.master_code
          union
          select m.code, m.status, m.last_event_at, m.master_code
          from line l join complaint m on m.code = l.master_code where ${sql.raw(isMergedSql("l"))})
        select from line where not (${sql.raw(isClosedSql())}) or last_event_at >= ${moment}))
    order by c.last_event_at, c.id limit ${limit} for update of c skip locked`);
  return rows.map(({ id }) => Number(id));
}

/**
 * Deletes the source records of complaints closed before the moment, longest first, up to a limit; the keys that
 * deduplicate messages stay. Returns how many complaints.
 */
export async function dropComplaintSources(
  tx: Transaction,
  { before, now }: Moments,
  limit: number,
): Promise<number> {
  const ids = await lockOldComplaints(tx, before, limit);
  if (ids.length === 0) return 0;
  await tx
    .update(intakeMessage)
    .set({ raw: {}, message: null, droppedAt: now })
    .where(sql`${inArray(intakeMessage.complaintId, ids)} and ${intakeMessage.droppedAt} is null`);
  await tx.update(channelReply).set(emptied(now)).where(inArray(channelReply.complaintId, ids));
  await deleteConversations(tx, ids);
  await tx.delete(reporter).where(inArray(reporter.complaintId, ids));
  await tx.update(complaint).set({ sourcesDroppedAt: now }).where(inArray(complaint.id, ids));
  return ids.length;
}

const emptied = (now: Date) => ({
  ...{
    addressKey: "",
    address: "",
    replyTo: null,
    subject: null,
    text: "",
    conversationId: null,
    droppedAt: now,
  },
  /** An unsent reply becomes a dead letter. */
  state: sql`case when ${channelReply.state} = 'queued' then 'dead' else ${channelReply.state} end`,
});

/** Deletes conversations with their thread keys, and quiet hours of addresses without another conversation. */
async function deleteConversations(tx: Transaction, complaintIds: readonly number[]): Promise<void> {
  const own = tx
    .select({ id: conversation.id })
    .from(conversation)
    .where(inArray(conversation.complaintId, [...complaintIds]));
  await tx.delete(conversationKey).where(inArray(conversationKey.conversationId, own));
  const deleted = await tx
    .delete(conversation)
    .where(inArray(conversation.complaintId, [...complaintIds]))
    .returning({ channelCode: conversation.channelCode, addressKey: conversation.addressKey });
  if (deleted.length === 0) return;
  const pairs = sql.join(
    deleted.map(({ channelCode, addressKey }) => sql`(${channelCode}, ${addressKey})`),
    sql`, `,
  );
  await tx.delete(quietHours).where(
    sql`(${quietHours.channelCode}, ${quietHours.addressKey}) in (${pairs}) and not exists (
      select from conversation v
      where v.channel_code = ${quietHours.channelCode} and v.address = ${quietHours.addressKey})`,
  );
}

/** The same for messages that became no complaint, and for the replies to them. Returns how many. */
export async function dropLoneMessages(
  db: Queryable,
  { before, now }: Moments,
  limit: number,
): Promise<number> {
  const moment = sql`${before.toISOString()}::timestamptz`;
  const messages = await db
    .update(intakeMessage)
    .set({ raw: {}, message: null, droppedAt: now })
    .where(
      sql`${intakeMessage.id} in (select id from intake_message
        where complaint_id is null and dropped_at is null and received_at < ${moment}
        order by received_at limit ${limit} for update skip locked)`,
    )
    .returning({ id: intakeMessage.id });
  const answers = await db
    .update(channelReply)
    .set(emptied(now))
    .where(
      sql`${channelReply.id} in (select id from answer
        where complaint_id is null and dropped_at is null and created_at < ${moment}
        order by created_at limit ${limit} for update skip locked)`,
    )
    .returning({ id: channelReply.id });
  return messages.length + answers.length;
}
