import { and, asc, count, eq, ilike, isNotNull, isNull, max, ne, or, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { rolePolicy, staff, staffSession, staffTotp, unit } from "@/db/schema";
import type { Role } from "@/server/domain/staff/role";

type NewStaff = typeof staff.$inferInsert;

const literal = (words: string) => words.replace(/[\\%_]/g, "\\$&");

const columns = {
  id: staff.id,
  email: staff.email,
  name: staff.name,
  role: staff.role,
  unitId: staff.unitId,
  unitName: unit.name,
  isHead: staff.isHead,
  isActive: staff.isActive,
  isDemonstration: staff.isDemonstration,
  createdAt: staff.createdAt,
  hasSecondFactor: sql<boolean>`${staffTotp.confirmedAt} is not null`,
};

type Filter = { words: string | null; role: Role | null; isActive: boolean };

/** Officers by name, with their last sign-in. */
export function listPeople(db: Queryable, { words, role, isActive }: Filter, limit: number) {
  const pattern = words ? `%${literal(words)}%` : null;
  return db
    .select({ ...columns, lastSignIn: max(staffSession.createdAt) })
    .from(staff)
    .innerJoin(unit, eq(unit.id, staff.unitId))
    .leftJoin(staffTotp, eq(staffTotp.staffId, staff.id))
    .leftJoin(staffSession, eq(staffSession.staffId, staff.id))
    .where(
      and(
        eq(staff.isActive, isActive),
        role ? eq(staff.role, role) : undefined,
        pattern
          ? or(ilike(staff.name, pattern), ilike(staff.email, pattern), ilike(unit.name, pattern))
          : undefined,
      ),
    )
    .groupBy(staff.id, unit.id, staffTotp.staffId)
    .orderBy(asc(staff.name), asc(staff.id))
    .limit(limit);
}

export async function findPerson(db: Queryable, id: number) {
  const [row] = await db
    .select(columns)
    .from(staff)
    .innerJoin(unit, eq(unit.id, staff.unitId))
    .leftJoin(staffTotp, eq(staffTotp.staffId, staff.id))
    .where(eq(staff.id, id));
  return row ?? null;
}

/** Active officers of a unit, by name. */
export function listPeopleOf(db: Queryable, unitId: number) {
  return db
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(staff)
    .where(and(eq(staff.unitId, unitId), eq(staff.isActive, true)))
    .orderBy(asc(staff.name), asc(staff.id));
}

export async function findPersonName(db: Queryable, id: number) {
  const [row] = await db.select({ id: staff.id, name: staff.name }).from(staff).where(eq(staff.id, id));
  return row ?? null;
}

export async function findPasswordHash(db: Queryable, id: number): Promise<string | null> {
  const [row] = await db.select({ hash: staff.passwordHash }).from(staff).where(eq(staff.id, id));
  return row?.hash ?? null;
}

/** Active accounts that came with demonstration data. */
export function listDemonstrationStaff(db: Queryable) {
  return db
    .select({ id: staff.id, email: staff.email, passwordHash: staff.passwordHash })
    .from(staff)
    .where(and(eq(staff.isDemonstration, true), eq(staff.isActive, true)))
    .orderBy(asc(staff.id));
}

/** The officer, locked until the transaction ends. */
export async function lockPerson(tx: Transaction, id: number) {
  const [row] = await tx.select().from(staff).where(eq(staff.id, id)).for("update");
  return row ?? null;
}

/** All administrators, locked in one order, so that two cannot demote each other at once. */
export function lockAdministrators(tx: Transaction) {
  return tx
    .select({ id: staff.id, role: staff.role, isActive: staff.isActive })
    .from(staff)
    .where(eq(staff.role, "administrator"))
    .orderBy(asc(staff.id))
    .for("update");
}

export async function setPerson(tx: Transaction, id: number, values: Partial<NewStaff>): Promise<void> {
  await tx.update(staff).set(values).where(eq(staff.id, id));
}

export async function insertPerson(tx: Transaction, person: NewStaff): Promise<number> {
  const [row] = await tx.insert(staff).values(person).returning({ id: staff.id });
  if (!row) throw new Error("person was not stored");
  return row.id;
}

/** Ends every running session of an officer, but `spared`. Returns how many. */
export async function endSessions(
  tx: Transaction,
  staffId: number,
  now: Date,
  spared: string | null = null,
): Promise<number> {
  const isOther = spared === null ? undefined : ne(staffSession.id, spared);
  const rows = await tx
    .update(staffSession)
    .set({ revokedAt: now })
    .where(and(eq(staffSession.staffId, staffId), isNull(staffSession.revokedAt), isOther))
    .returning({ id: staffSession.id });
  return rows.length;
}

/** Active officers and those with a second factor, by role, and what the role requires. */
export function listRoleFigures(db: Queryable) {
  return db
    .select({
      role: staff.role,
      people: count(staff.id),
      enrolled: sql<number>`count(${staffTotp.confirmedAt})::int`,
      requiresSecondFactor: sql<boolean>`coalesce(bool_or(${rolePolicy.requiresSecondFactor}), false)`,
    })
    .from(staff)
    .leftJoin(staffTotp, and(eq(staffTotp.staffId, staff.id), isNotNull(staffTotp.confirmedAt)))
    .leftJoin(rolePolicy, eq(rolePolicy.role, staff.role))
    .where(eq(staff.isActive, true))
    .groupBy(staff.role);
}
