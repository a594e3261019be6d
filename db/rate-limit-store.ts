import { lt } from "drizzle-orm";
import type { Queryable, RawSql } from "./database";
import { rateLimit } from "./schema";

type Statement = { text: string; values: (string | number | null)[] };

/** The part of a `pg` pool that rate-limiter-flexible uses, over our driver; Postgres prepares its statements. */
export const rateLimitPool = (sql: () => RawSql) => ({
  async query({ text, values }: Statement) {
    const rows = await sql().unsafe(text, values, { prepare: true });
    return { rows: [...rows], rowCount: rows.length };
  },
});

/** Deletes the counts that ended before this moment. */
export async function deleteEndedLimits(db: Queryable, now: Date): Promise<void> {
  await db.delete(rateLimit).where(lt(rateLimit.expire, now.getTime()));
}
