import { inArray, sql } from "drizzle-orm";
import type { Queryable } from "../../database";
import { messagePart } from "../../schema";

type NewPart = Omit<typeof messagePart.$inferInsert, "addressKey" | "address"> & { address: string };
export type PartRow = typeof messagePart.$inferSelect;

/** Stores parts; a known one stays unchanged. */
export async function insertParts(db: Queryable, parts: readonly NewPart[]): Promise<void> {
  if (parts.length > 0)
    await db
      .insert(messagePart)
      .values(parts.map((part) => ({ ...part, addressKey: part.address })))
      .onConflictDoNothing();
}

/**
 * The parts of messages that are complete or have waited long enough, up to a number of messages, oldest first;
 * without those in backoff and dead letters.
 */
export function listReadyParts(db: Queryable, now: Date, limit: number): Promise<PartRow[]> {
  const moment = sql`${now.toISOString()}::timestamptz`;
  const ready = sql`(select channel_code, address, reference, total from message_part where dead_at is null
    group by channel_code, address, reference, total
    having (count(distinct position) = total or min(due_at) <= ${moment})
      and coalesce(max(retry_at) <= ${moment}, true)
    limit ${limit})`;
  return db
    .select()
    .from(messagePart)
    .where(
      sql`${messagePart.deadAt} is null and (${messagePart.channelCode}, ${messagePart.addressKey}, ${messagePart.reference}, ${messagePart.total}) in ${ready}`,
    )
    .orderBy(messagePart.id);
}

export async function deleteMessageParts(db: Queryable, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await db.delete(messagePart).where(inArray(messagePart.id, [...ids]));
}
