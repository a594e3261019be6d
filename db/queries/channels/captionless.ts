import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Queryable } from "../../database";
import { wordlessMessage } from "../../schema";

type NewCaptionless = typeof wordlessMessage.$inferInsert;
export type CaptionlessRow = typeof wordlessMessage.$inferSelect;

/** Stores one; a known message stays unchanged. */
export async function insertCaptionless(db: Queryable, row: NewCaptionless): Promise<void> {
  await db.insert(wordlessMessage).values(row).onConflictDoNothing();
}

/** Waiting captionless messages of these senders, oldest first. */
export function listCaptionless(
  db: Queryable,
  channelCode: string,
  addresses: readonly string[],
): Promise<CaptionlessRow[]> {
  return db
    .select()
    .from(wordlessMessage)
    .where(
      and(
        eq(wordlessMessage.channelCode, channelCode),
        inArray(wordlessMessage.addressKey, [...addresses]),
        isNull(wordlessMessage.deadAt),
      ),
    )
    .orderBy(asc(wordlessMessage.id));
}

/**
 * All captionless messages of senders with an expired one, up to a number of senders, oldest first; without those in
 * backoff and dead letters.
 */
export function listDueCaptionless(db: Queryable, now: Date, limit: number): Promise<CaptionlessRow[]> {
  const moment = sql`${now.toISOString()}::timestamptz`;
  const due = sql`(select channel_code, address, is_public from wordless_message
    where dead_at is null and due_at <= ${moment} and (retry_at is null or retry_at <= ${moment}) order by due_at limit ${limit})`;
  return db
    .select()
    .from(wordlessMessage)
    .where(
      sql`${wordlessMessage.deadAt} is null and (${wordlessMessage.channelCode}, ${wordlessMessage.addressKey}, ${wordlessMessage.isPublic}) in ${due}`,
    )
    .orderBy(asc(wordlessMessage.id));
}

export async function deleteCaptionless(db: Queryable, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await db.delete(wordlessMessage).where(inArray(wordlessMessage.id, [...ids]));
}
