import { and, asc, eq, gt, isNull, notInArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Queryable, Transaction } from "@/db/database";
import { consentRequest, staff, unit } from "@/db/schema";
import type { Role } from "@/server/domain/staff/role";

type NewRequest = typeof consentRequest.$inferInsert;

export async function insertConsentRequest(tx: Transaction, request: NewRequest): Promise<number> {
  const [row] = await tx.insert(consentRequest).values(request).returning({ id: consentRequest.id });
  if (!row) throw new Error("request was not stored");
  return row.id;
}

/** The request, locked until the transaction ends, so that it is decided once. */
export async function lockConsentRequest(tx: Transaction, id: number) {
  const [row] = await tx.select().from(consentRequest).where(eq(consentRequest.id, id)).for("update");
  return row ?? null;
}

export async function setConsentDecided(
  tx: Transaction,
  id: number,
  values: { decidedBy: number; decidedAt: Date; isConfirmed: boolean },
): Promise<void> {
  await tx.update(consentRequest).set(values).where(eq(consentRequest.id, id));
}

/** Closes all open requests about an officer. */
export async function closeConsentsOf(
  tx: Transaction,
  staffId: number,
  by: { decidedBy: number; decidedAt: Date },
): Promise<void> {
  await tx
    .update(consentRequest)
    .set({ ...by, isConfirmed: false })
    .where(and(eq(consentRequest.staffId, staffId), isNull(consentRequest.decidedAt)));
}

/** Requests that can still be decided, with who asked; the oldest first. */
export function listOpenConsents(db: Queryable, now: Date) {
  const requester = alias(staff, "requester");
  return db
    .select({
      id: consentRequest.id,
      kind: consentRequest.kind,
      staffId: consentRequest.staffId,
      name: consentRequest.name,
      email: consentRequest.email,
      role: consentRequest.role,
      unitName: unit.name,
      reason: consentRequest.reason,
      requestedBy: consentRequest.requestedBy,
      requesterName: requester.name,
      createdAt: consentRequest.createdAt,
    })
    .from(consentRequest)
    .innerJoin(requester, eq(requester.id, consentRequest.requestedBy))
    .innerJoin(unit, eq(unit.id, consentRequest.unitId))
    .where(and(isNull(consentRequest.decidedAt), gt(consentRequest.expiresAt, now)))
    .orderBy(asc(consentRequest.id));
}

/** Active officers of a role, but these. */
export async function listActiveIds(db: Queryable, role: Role, but: readonly number[]): Promise<number[]> {
  const rows = await db
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.role, role), eq(staff.isActive, true), notInArray(staff.id, [...but])));
  return rows.map(({ id }) => id);
}
