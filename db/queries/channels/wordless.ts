import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Queryable } from "../../database";
import { wordlessMessage } from "../../schema";

export type NewWordless = typeof wordlessMessage.$inferInsert;
export type WordlessRow = typeof wordlessMessage.$inferSelect;

/** Keeps one; a message that is known stays as it first came. */
export async function insertWordless(db: Queryable, row: NewWordless): Promise<void> {
  await db.insert(wordlessMessage).values(row).onConflictDoNothing();
}

/** What these senders sent without words and is not taken up yet, in the order it came. */
export function listWordless(
  db: Queryable,
  channelCode: string,
  addresses: readonly string[],
): Promise<WordlessRow[]> {
  return db
    .select()
    .from(wordlessMessage)
    .where(
      and(eq(wordlessMessage.channelCode, channelCode), inArray(wordlessMessage.address, [...addresses])),
    )
    .orderBy(asc(wordlessMessage.id));
}

/** Everything of senders of whom something waits no longer, of about so many, in the order it came. */
export function listDueWordless(db: Queryable, now: Date, limit: number): Promise<WordlessRow[]> {
  const due = sql`(select channel_code, address, is_public from wordless_message
    where due_at <= ${now.toISOString()}::timestamptz order by due_at limit ${limit})`;
  return db
    .select()
    .from(wordlessMessage)
    .where(
      sql`(${wordlessMessage.channelCode}, ${wordlessMessage.address}, ${wordlessMessage.isPublic}) in ${due}`,
    )
    .orderBy(asc(wordlessMessage.id));
}

export async function deleteWordless(db: Queryable, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await db.delete(wordlessMessage).where(inArray(wordlessMessage.id, [...ids]));
}
