import { asc, type SQL, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { complaintEvent } from "@/db/schema";

/** A position in the timeline: a transaction, and the last event read of it. */
export type TimelinePosition = { xid: string; eventId: number };

/** Events after a position, below the horizon under which every transaction has settled. */
export type TimelineSpan = { after: TimelinePosition; horizon: string; limit: number };

/** Readers of the timeline, each with a cursor of its own. */
const readers = { notifications: 1, replies: 2, webhooks: 3, handoffs: 4, suggestions: 9 } as const;
export type OutboxReader = keyof typeof readers;

/** Skips earlier events: called when a database is prepared, so that no later event is missed. */
export async function startCursors(db: Queryable): Promise<void> {
  for (const id of Object.values(readers))
    await db.execute(sql`
      insert into notification_outbox (id, xid, event_id) values (${id}, event_horizon(), 0) on conflict do nothing`);
}

/** Whether a reader has events to pass: one statement, no lock. */
export async function hasSettledEvents(db: Queryable, reader: OutboxReader): Promise<boolean> {
  const [row] = await db.execute<{ has: boolean }>(sql`
    select exists (
      select from notification_outbox o join complaint_event e on (e.xid, e.id) > (o.xid, o.event_id)
      where o.id = ${readers[reader]} and e.xid < event_horizon()) as has`);
  return row?.has ?? false;
}

/** A reader's position, locked until the transaction ends, and the horizon. */
export async function lockCursor(
  tx: Transaction,
  reader: OutboxReader,
): Promise<Omit<TimelineSpan, "limit">> {
  const [row] = await tx.execute<{ xid: string; event_id: string; horizon: string }>(sql`
    select xid::text, event_id::text, event_horizon()::text as horizon
    from notification_outbox where id = ${readers[reader]} for update`);
  if (!row) throw new Error(`the outbox has no cursor of ${reader}`);
  return { after: { xid: row.xid, eventId: Number(row.event_id) }, horizon: row.horizon };
}

export async function setCursor(
  tx: Transaction,
  reader: OutboxReader,
  { xid, eventId }: TimelinePosition,
): Promise<void> {
  await tx.execute(sql`
    update notification_outbox set xid = ${xid}::xid8, event_id = ${eventId} where id = ${readers[reader]}`);
}

/** The transaction of an event as text. */
export const timelineXid = sql<string>`${complaintEvent.xid}::text`;
export const timelineOrder = [asc(complaintEvent.xid), asc(complaintEvent.id)];
export const isInSpan = ({ after, horizon }: TimelineSpan): SQL =>
  sql`(${complaintEvent.xid}, ${complaintEvent.id}) > (${after.xid}::xid8, ${after.eventId}::bigint)
    and ${complaintEvent.xid} < ${horizon}::xid8`;

/** The newest event's transaction, null without any, and the horizon. */
export async function readTimelineEnds(db: Queryable): Promise<{ newest: bigint | null; horizon: bigint }> {
  const [row] = await db.execute<{ newest: string | null; horizon: string }>(sql`
    select (select e.xid::text from complaint_event e order by e.xid desc limit 1) as newest,
      event_horizon()::text as horizon`);
  const { newest = null, horizon = "0" } = row ?? {};
  return { newest: newest === null ? null : BigInt(newest), horizon: BigInt(horizon) };
}
