import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { staffInvitation, unit } from "@/db/schema";

export type StaffInvitationRow = typeof staffInvitation.$inferSelect;

export async function insertStaffInvitation(
  tx: Transaction,
  invitation: typeof staffInvitation.$inferInsert,
): Promise<StaffInvitationRow> {
  const [row] = await tx.insert(staffInvitation).values(invitation).returning();
  if (!row) throw new Error("invitation was not stored");
  return row;
}

export async function findStaffInvitation(db: Queryable, id: number) {
  const [row] = await db
    .select({ invitation: staffInvitation, unitName: unit.name })
    .from(staffInvitation)
    .innerJoin(unit, eq(unit.id, staffInvitation.unitId))
    .where(eq(staffInvitation.id, id));
  return row ?? null;
}

/** The invitation, locked until the transaction ends, so that its link works once. */
export async function lockStaffInvitation(tx: Transaction, id: number): Promise<StaffInvitationRow | null> {
  const [row] = await tx.select().from(staffInvitation).where(eq(staffInvitation.id, id)).for("update");
  return row ?? null;
}

/** The newest valid invitation for an e-mail address, locked until the transaction ends. */
export async function lockOpenInvitationFor(
  tx: Transaction,
  email: string,
  now: Date,
): Promise<StaffInvitationRow | null> {
  const isOpen = and(
    isNull(staffInvitation.usedAt),
    isNull(staffInvitation.revokedAt),
    gt(staffInvitation.expiresAt, now),
  );
  const [row] = await tx
    .select()
    .from(staffInvitation)
    .where(and(eq(staffInvitation.email, email), isOpen))
    .orderBy(desc(staffInvitation.id))
    .limit(1)
    .for("update");
  return row ?? null;
}

export async function setStaffInvitation(
  tx: Transaction,
  id: number,
  values: { usedAt: Date } | { revokedAt: Date },
): Promise<void> {
  await tx.update(staffInvitation).set(values).where(eq(staffInvitation.id, id));
}

/** Revokes earlier invitations of the same e-mail address; only the newest works. */
export async function revokeInvitationsOf(tx: Transaction, email: string, now: Date): Promise<void> {
  await tx
    .update(staffInvitation)
    .set({ revokedAt: now })
    .where(
      and(
        eq(staffInvitation.email, email),
        isNull(staffInvitation.usedAt),
        isNull(staffInvitation.revokedAt),
      ),
    );
}

/** Invitations neither used nor revoked, expired ones included; newest first. */
export function listWaitingInvitations(db: Queryable) {
  return db
    .select({ invitation: staffInvitation, unitName: unit.name })
    .from(staffInvitation)
    .innerJoin(unit, eq(unit.id, staffInvitation.unitId))
    .where(and(isNull(staffInvitation.usedAt), isNull(staffInvitation.revokedAt)))
    .orderBy(desc(staffInvitation.id))
    .limit(100);
}
