import { lt, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { burstMark } from "@/db/schema";
import { type BurstReason, burstLimits } from "@/server/domain/intake/burst";

/** Marks as hex. */
type Marks = Readonly<Record<BurstReason, string | null>>;

/** How many complaints since a moment have the marks of each draft, up to the limits. One round trip. */
export async function countBursts(
  db: Queryable,
  drafts: readonly Marks[],
  since: Date,
): Promise<Record<BurstReason, number>[]> {
  if (drafts.length === 0) return [];
  const given = JSON.stringify(drafts);
  const rows = await db.execute<Record<BurstReason, number>>(sql`
    select
      (select count(*)::int from (
        select from burst_mark where words = decode(g.same_words, 'hex') and at >= ${since.toISOString()}::timestamptz
        limit ${burstLimits.same_words}) as w) as same_words,
      (select count(*)::int from (
        select from burst_mark where network = decode(g.same_network, 'hex') and at >= ${since.toISOString()}::timestamptz
        limit ${burstLimits.same_network}) as n) as same_network
    from rows from (jsonb_to_recordset(${given}::text::jsonb) as (same_words text, same_network text))
      with ordinality as g (same_words, same_network, place)
    order by place`);
  return [...rows];
}

/** Stores the marks of new complaints. */
export async function insertBurstMarks(
  db: Queryable,
  rows: readonly { complaintId: number; at: Date; marks: Marks }[],
): Promise<void> {
  const values = rows.flatMap(({ complaintId, at, marks: { same_words, same_network } }) =>
    same_words || same_network
      ? [{ complaintId, at, words: fromHex(same_words), network: fromHex(same_network) }]
      : [],
  );
  if (values.length > 0) await db.insert(burstMark).values(values);
}

const fromHex = (mark: string | null) => (mark ? Buffer.from(mark, "hex") : null);

export async function deleteBurstMarks(db: Queryable, before: Date): Promise<void> {
  await db.delete(burstMark).where(lt(burstMark.at, before));
}
