import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Queryable } from "../../database";
import { wordlessMessage } from "../../schema";

type NewCaptionless = typeof wordlessMessage.$inferInsert;
export type CaptionlessRow = typeof wordlessMessage.$inferSelect;

/** Keeps one; a message that is known stays as it first came. */
export async function insertCaptionless(db: Queryable, row: NewCaptionless): Promise<void> {
  await db.insert(wordlessMessage).values(row).onConflictDoNothing();
}

/** What these senders sent without words and is neither taken up yet nor given up, in the order it came. */
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
        inArray(wordlessMessage.address, [...addresses]),
        isNull(wordlessMessage.deadAt),
      ),
    )
    .orderBy(asc(wordlessMessage.id));
}

/**
 * Everything of senders of whom something waits no longer, of about so many, in the order it came; without what failed
 * and is to be tried later, or was given up.
 */
export function listDueCaptionless(db: Queryable, now: Date, limit: number): Promise<CaptionlessRow[]> {
  const moment = sql`${now.toISOString()}::timestamptz`;
  const due = sql`(select channel_code, address, is_public from wordless_message
    where dead_at is null and due_at <= ${moment} and (retry_at is null or retry_at <= ${moment}) order by due_at limit ${limit})`;
  return db
    .select()
    .from(wordlessMessage)
    .where(
      sql`${wordlessMessage.deadAt} is null and (${wordlessMessage.channelCode}, ${wordlessMessage.address}, ${wordlessMessage.isPublic}) in ${due}`,
    )
    .orderBy(asc(wordlessMessage.id));
}

export async function deleteCaptionless(db: Queryable, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await db.delete(wordlessMessage).where(inArray(wordlessMessage.id, [...ids]));
}
