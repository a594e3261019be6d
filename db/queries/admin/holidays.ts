import { and, asc, eq, isNull } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { holiday } from "@/db/schema";
import type { Holiday } from "@/server/domain/admin/clocks";

const columns = { day: holiday.day, name: holiday.name, kind: holiday.kind };

/** By day, without removed ones. */
export function listHolidays(db: Queryable): Promise<Holiday[]> {
  return db.select(columns).from(holiday).where(isNull(holiday.removedAt)).orderBy(asc(holiday.day));
}

export async function findHoliday(db: Queryable, day: string): Promise<Holiday | null> {
  const [row] = await db
    .select(columns)
    .from(holiday)
    .where(and(eq(holiday.day, day), isNull(holiday.removedAt)));
  return row ?? null;
}

/** Adds, restores or renames a holiday. */
export async function putHoliday(tx: Transaction, row: Holiday, now: Date): Promise<void> {
  await tx
    .insert(holiday)
    .values({ ...row, recordedAt: now })
    .onConflictDoUpdate({ target: holiday.day, set: { name: row.name, kind: row.kind, removedAt: null } });
}

export async function setHolidayRemoved(tx: Transaction, day: string, now: Date): Promise<void> {
  await tx.update(holiday).set({ removedAt: now }).where(eq(holiday.day, day));
}
