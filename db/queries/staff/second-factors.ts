import { and, count, eq, isNull, lt, or } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { rolePolicy, staffRecoveryCode, staffTotp } from "@/db/schema";
import type { Role } from "@/server/domain/staff/role";

export async function findTotp(db: Queryable, staffId: number) {
  const [row] = await db.select().from(staffTotp).where(eq(staffTotp.staffId, staffId));
  return row ?? null;
}

/** Starts an enrolment over. Returns null when a confirmed one exists. */
export async function putTotp(
  tx: Transaction,
  values: { staffId: number; secret: Uint8Array; createdAt: Date },
): Promise<boolean> {
  const rows = await tx
    .insert(staffTotp)
    .values(values)
    .onConflictDoUpdate({
      target: staffTotp.staffId,
      set: { secret: values.secret, createdAt: values.createdAt, lastStep: null },
      setWhere: isNull(staffTotp.confirmedAt),
    })
    .returning({ staffId: staffTotp.staffId });
  return rows.length > 0;
}

/** Uses a time step; false when it or a later one was used before. */
export async function takeStep(db: Queryable, staffId: number, step: number): Promise<boolean> {
  const rows = await db
    .update(staffTotp)
    .set({ lastStep: step })
    .where(and(eq(staffTotp.staffId, staffId), or(isNull(staffTotp.lastStep), lt(staffTotp.lastStep, step))))
    .returning({ staffId: staffTotp.staffId });
  return rows.length > 0;
}

export async function setTotpConfirmed(tx: Transaction, staffId: number, now: Date): Promise<void> {
  await tx.update(staffTotp).set({ confirmedAt: now }).where(eq(staffTotp.staffId, staffId));
}

/** Returns whether there was one. */
export async function deleteTotp(tx: Transaction, staffId: number): Promise<boolean> {
  await tx.delete(staffRecoveryCode).where(eq(staffRecoveryCode.staffId, staffId));
  const rows = await tx.delete(staffTotp).where(eq(staffTotp.staffId, staffId)).returning();
  return rows.length > 0;
}

export async function replaceRecoveryCodes(
  tx: Transaction,
  staffId: number,
  hashes: readonly Uint8Array[],
): Promise<void> {
  await tx.delete(staffRecoveryCode).where(eq(staffRecoveryCode.staffId, staffId));
  await tx.insert(staffRecoveryCode).values(hashes.map((codeHash) => ({ staffId, codeHash })));
}

/** Uses a recovery code; false when it is unknown or used. */
export async function takeRecoveryCode(
  db: Queryable,
  staffId: number,
  codeHash: Uint8Array,
  now: Date,
): Promise<boolean> {
  const rows = await db
    .update(staffRecoveryCode)
    .set({ usedAt: now })
    .where(
      and(
        eq(staffRecoveryCode.staffId, staffId),
        eq(staffRecoveryCode.codeHash, codeHash),
        isNull(staffRecoveryCode.usedAt),
      ),
    )
    .returning({ id: staffRecoveryCode.id });
  return rows.length > 0;
}

export async function countRecoveryCodes(db: Queryable, staffId: number): Promise<number> {
  const [row] = await db
    .select({ left: count() })
    .from(staffRecoveryCode)
    .where(and(eq(staffRecoveryCode.staffId, staffId), isNull(staffRecoveryCode.usedAt)));
  return row?.left ?? 0;
}

export async function requiresSecondFactor(db: Queryable, role: Role): Promise<boolean> {
  const [row] = await db.select().from(rolePolicy).where(eq(rolePolicy.role, role));
  return row?.requiresSecondFactor ?? false;
}

export async function putRolePolicy(tx: Transaction, role: Role, required: boolean): Promise<void> {
  const set = { requiresSecondFactor: required };
  await tx
    .insert(rolePolicy)
    .values({ role, ...set })
    .onConflictDoUpdate({ target: rolePolicy.role, set });
}

/** Requires a second factor of these roles, where nobody has decided yet. */
export async function insertRolePolicies(db: Queryable, roles: readonly Role[]): Promise<void> {
  const rows = roles.map((role) => ({ role, requiresSecondFactor: true }));
  await db.insert(rolePolicy).values(rows).onConflictDoNothing();
}
