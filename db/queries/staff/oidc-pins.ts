import { and, eq } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { staff, staffOidc } from "@/db/schema";

export type IssuerAccount = { issuer: string; subject: string };

/** The officer to whom an issuer's account is pinned. */
export async function findPinned(db: Queryable, { issuer, subject }: IssuerAccount) {
  const [row] = await db
    .select({ id: staff.id, isActive: staff.isActive })
    .from(staffOidc)
    .innerJoin(staff, eq(staff.id, staffOidc.staffId))
    .where(and(eq(staffOidc.issuer, issuer), eq(staffOidc.subject, subject)));
  return row ?? null;
}

/** The account pinned to an officer. */
export async function findPin(db: Queryable, staffId: number) {
  const [row] = await db
    .select({ issuer: staffOidc.issuer, subject: staffOidc.subject, pinnedAt: staffOidc.pinnedAt })
    .from(staffOidc)
    .where(eq(staffOidc.staffId, staffId));
  return row ?? null;
}

/** False when the officer or the account has a pin already. */
export async function insertPin(tx: Transaction, pin: typeof staffOidc.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(staffOidc)
    .values(pin)
    .onConflictDoNothing()
    .returning({ staffId: staffOidc.staffId });
  return rows.length > 0;
}

/** The deleted pin, or null. */
export async function deletePin(tx: Transaction, staffId: number): Promise<IssuerAccount | null> {
  const [row] = await tx
    .delete(staffOidc)
    .where(eq(staffOidc.staffId, staffId))
    .returning({ issuer: staffOidc.issuer, subject: staffOidc.subject });
  return row ?? null;
}
