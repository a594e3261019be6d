import { and, asc, eq, isNull, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Queryable, Transaction } from "../../database";
import { area, category, channel, complaint, counterIntake, scan, unit } from "../../schema";

/** Records the officer who took a complaint in; the first one stays. */
export async function insertCounterIntake(
  tx: Transaction,
  row: typeof counterIntake.$inferInsert,
): Promise<void> {
  await tx.insert(counterIntake).values(row).onConflictDoNothing();
}

const holder = alias(unit, "holder");

/** The facts of a receipt, and who may print it. */
export async function findCounterIntake(db: Queryable, code: string) {
  const [row] = await db
    .select({
      staffId: counterIntake.staffId,
      at: counterIntake.at,
      unit: unit.name,
      channel: channel.name,
      category: { id: category.nameId, en: category.nameEn },
      kelurahan: area.name,
      holder: holder.name,
      complaint,
    })
    .from(counterIntake)
    .innerJoin(complaint, eq(complaint.id, counterIntake.complaintId))
    .innerJoin(unit, eq(unit.id, counterIntake.unitId))
    .innerJoin(channel, eq(channel.code, complaint.channelCode))
    .innerJoin(category, eq(category.code, complaint.categoryCode))
    .leftJoin(area, eq(area.code, complaint.kelurahanCode))
    .leftJoin(holder, eq(holder.id, complaint.holderUnitId))
    .where(eq(complaint.code, code));
  return row ?? null;
}

export async function insertScan(db: Queryable, row: typeof scan.$inferInsert): Promise<void> {
  await db.insert(scan).values(row);
}

/** A scan with its complaint, if it has one. */
export async function findScan(db: Queryable, id: string) {
  const [row] = await db
    .select({ scan, complaint })
    .from(scan)
    .leftJoin(complaint, eq(complaint.id, scan.complaintId))
    .where(eq(scan.id, id));
  return row ?? null;
}

/** Attaches a scan to a complaint, unless it has one. */
export async function attachScan(
  tx: Transaction,
  { id, complaintId }: { id: string; complaintId: number },
): Promise<void> {
  await tx
    .update(scan)
    .set({ complaintId })
    .where(and(eq(scan.id, id), isNull(scan.complaintId)));
}

export function listScans(db: Queryable, complaintId: number) {
  return db
    .select({ id: scan.id, pageCount: scan.pageCount, byteSize: scan.byteSize })
    .from(scan)
    .where(eq(scan.complaintId, complaintId))
    .orderBy(asc(scan.createdAt));
}

/**
 * Deletes scans not attached before a moment whose message has finished. Returns their ids, so that the files can be
 * deleted.
 */
export async function deleteOrphanScans(db: Queryable, before: Date): Promise<string[]> {
  const isUnfinished = sql`exists (select from intake_message m
    where m.state in ('received', 'dead') and m.message -> 'counter' ->> 'scanId' = ${scan.id}::text)`;
  const rows = await db
    .delete(scan)
    .where(and(isNull(scan.complaintId), lt(scan.createdAt, before), sql`not ${isUnfinished}`))
    .returning({ id: scan.id });
  return rows.map(({ id }) => id);
}
