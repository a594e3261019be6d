import { desc, eq, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { figure, monthlySnapshot } from "@/db/schema";
import { publicFormat } from "@/server/domain/statistics/snapshot";

type SnapshotRow = typeof monthlySnapshot.$inferSelect;

/** Every cell of a month. */
export function listMonth(tx: Transaction, month: string) {
  return tx.select().from(figure).where(eq(figure.period, month));
}

/** Returns false when the month is frozen already: a frozen month never changes. */
export async function insertSnapshot(db: Queryable, row: SnapshotRow): Promise<boolean> {
  const rows = await db
    .insert(monthlySnapshot)
    .values(row)
    .onConflictDoNothing()
    .returning({ month: monthlySnapshot.month });
  return rows.length > 0;
}

export async function findSnapshot(db: Queryable, month: string): Promise<SnapshotRow | null> {
  const [row] = await db.select().from(monthlySnapshot).where(eq(monthlySnapshot.month, month));
  return row ?? null;
}

/** Every frozen month, the latest first. */
export function listSnapshots(db: Queryable) {
  return selectSnapshots(db).orderBy(desc(monthlySnapshot.month));
}

/** The frozen months of the format that is published, the latest first. */
export function listPublicSnapshots(db: Queryable) {
  return selectSnapshots(db)
    .where(sql`starts_with(content, ${`{"format":"${publicFormat}"`})`)
    .orderBy(desc(monthlySnapshot.month));
}

function selectSnapshots(db: Queryable) {
  return db
    .select({
      month: monthlySnapshot.month,
      frozenAt: monthlySnapshot.frozenAt,
      signature: monthlySnapshot.signature,
      publicKey: monthlySnapshot.publicKey,
    })
    .from(monthlySnapshot);
}

/** The first month that has a complaint, and whether there is any. */
export async function findFirstMonth(db: Queryable): Promise<string | null> {
  const [row] = await db.execute<{ month: string | null }>(sql`
    select to_char(submitted_at at time zone 'Asia/Jakarta', 'YYYY-MM') as month from complaint order by submitted_at, id limit 1`);
  return row?.month ?? null;
}
