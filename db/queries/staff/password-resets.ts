import { and, count, eq, gt, isNull } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { passwordReset } from "@/db/schema";

export async function insertPasswordReset(
  tx: Transaction,
  reset: typeof passwordReset.$inferInsert,
): Promise<void> {
  await tx.insert(passwordReset).values(reset);
}

export async function countPasswordResets(db: Queryable, staffId: number, since: Date): Promise<number> {
  const [row] = await db
    .select({ made: count() })
    .from(passwordReset)
    .where(and(eq(passwordReset.staffId, staffId), gt(passwordReset.createdAt, since)));
  return row?.made ?? 0;
}

export async function findPasswordReset(db: Queryable, tokenHash: Uint8Array) {
  const [row] = await db.select().from(passwordReset).where(eq(passwordReset.tokenHash, tokenHash));
  return row ?? null;
}

/** The link, locked until the transaction ends, so that it works once. */
export async function lockPasswordReset(tx: Transaction, id: string) {
  const [row] = await tx.select().from(passwordReset).where(eq(passwordReset.id, id)).for("update");
  return row ?? null;
}

export async function setPasswordResetUsed(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.update(passwordReset).set({ usedAt: now }).where(eq(passwordReset.id, id));
}

/** Revokes the links of an officer that nobody used. */
export async function revokePasswordResets(tx: Transaction, staffId: number, now: Date): Promise<void> {
  await tx
    .update(passwordReset)
    .set({ revokedAt: now })
    .where(
      and(eq(passwordReset.staffId, staffId), isNull(passwordReset.usedAt), isNull(passwordReset.revokedAt)),
    );
}
