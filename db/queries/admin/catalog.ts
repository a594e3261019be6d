import { and, asc, count, eq, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { isOpenSql } from "@/db/predicates";
import { category, channel, complaint, replyTemplate, staff, unit } from "@/db/schema";

type UnitRow = typeof unit.$inferSelect;

/** Every unit, ended ones included, by name. */
export function listUnitRows(db: Queryable): Promise<UnitRow[]> {
  return db.select().from(unit).orderBy(asc(unit.name));
}

export async function lockUnit(tx: Transaction, id: number): Promise<UnitRow | null> {
  const [row] = await tx.select().from(unit).where(eq(unit.id, id)).for("update");
  return row ?? null;
}

export async function setUnit(tx: Transaction, id: number, values: Partial<UnitRow>): Promise<void> {
  await tx.update(unit).set(values).where(eq(unit.id, id));
}

/** Complaints that a unit still holds, and officers who belong to it. */
export async function countUnitDuties(db: Queryable, unitId: number) {
  const [[held], [people]] = await Promise.all([
    db
      .select({ count: count() })
      .from(complaint)
      .where(and(eq(complaint.holderUnitId, unitId), sql.raw(isOpenSql("complaint")))),
    db
      .select({ count: count() })
      .from(staff)
      .where(and(eq(staff.unitId, unitId), eq(staff.isActive, true))),
  ]);
  return { complaints: held?.count ?? 0, people: people?.count ?? 0 };
}

export async function lockCategory(tx: Transaction, code: string) {
  const [row] = await tx.select().from(category).where(eq(category.code, code)).for("update");
  return row ?? null;
}

export async function setCategory(
  tx: Transaction,
  code: string,
  values: Partial<typeof category.$inferInsert>,
): Promise<void> {
  await tx.update(category).set(values).where(eq(category.code, code));
}

export async function lockChannel(tx: Transaction, code: string) {
  const [row] = await tx.select().from(channel).where(eq(channel.code, code)).for("update");
  return row ?? null;
}

export async function setChannel(
  tx: Transaction,
  code: string,
  values: Partial<typeof channel.$inferInsert>,
): Promise<void> {
  await tx.update(channel).set(values).where(eq(channel.code, code));
}

export function listTemplates(db: Queryable) {
  return db.select().from(replyTemplate).orderBy(asc(replyTemplate.name), asc(replyTemplate.id));
}

export async function lockTemplate(tx: Transaction, id: number) {
  const [row] = await tx.select().from(replyTemplate).where(eq(replyTemplate.id, id)).for("update");
  return row ?? null;
}

export async function insertTemplate(
  tx: Transaction,
  values: typeof replyTemplate.$inferInsert,
): Promise<number> {
  const [row] = await tx.insert(replyTemplate).values(values).returning({ id: replyTemplate.id });
  if (!row) throw new Error("template was not stored");
  return row.id;
}

export async function setTemplate(
  tx: Transaction,
  id: number,
  values: Partial<typeof replyTemplate.$inferInsert>,
): Promise<void> {
  await tx.update(replyTemplate).set(values).where(eq(replyTemplate.id, id));
}
