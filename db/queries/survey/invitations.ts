import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "../../database";
import { complaint, surveyInvitation, unit } from "../../schema";

export type NewInvitation = typeof surveyInvitation.$inferInsert;

const columns = {
  id: surveyInvitation.id,
  unitId: surveyInvitation.unitId,
  unitName: unit.name,
  quarter: surveyInvitation.quarter,
  endedAt: surveyInvitation.endedAt,
  answeredOn: surveyInvitation.answeredOn,
  status: complaint.status,
};

const select = (db: Queryable) =>
  db
    .select(columns)
    .from(surveyInvitation)
    .innerJoin(unit, eq(unit.id, surveyInvitation.unitId))
    .innerJoin(complaint, eq(complaint.id, surveyInvitation.complaintId));

export async function findInvitation(db: Queryable, tokenHash: Uint8Array) {
  const [row] = await select(db).where(eq(surveyInvitation.tokenHash, tokenHash));
  return row ?? null;
}
export type InvitationRow = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

export async function findInvitationOf(db: Queryable, complaintId: number): Promise<InvitationRow | null> {
  const [row] = await select(db).where(eq(surveyInvitation.complaintId, complaintId));
  return row ?? null;
}

/**
 * Marks an invitation as answered. Returns where the response counts, or null when it was answered already. The row
 * stays locked until the transaction ends, so of two at once the second waits and gets null.
 */
export async function takeInvitation(tx: Transaction, id: number, day: string) {
  const [row] = await tx
    .update(surveyInvitation)
    .set({ answeredOn: day })
    .where(and(eq(surveyInvitation.id, id), isNull(surveyInvitation.answeredOn)))
    .returning({ unitId: surveyInvitation.unitId, quarter: surveyInvitation.quarter });
  return row ?? null;
}

/** The invitations of these complaints, locked until the transaction ends. */
export function lockInvitationsOf(tx: Transaction, complaintIds: readonly number[]) {
  return tx
    .select()
    .from(surveyInvitation)
    .where(inArray(surveyInvitation.complaintId, [...complaintIds]))
    .orderBy(surveyInvitation.complaintId)
    .for("update");
}

/** Inserts invitations, and moves those of complaints that ended again to their last end. */
export async function putInvitations(tx: Transaction, rows: NewInvitation[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(surveyInvitation)
    .values(rows)
    .onConflictDoUpdate({
      target: surveyInvitation.complaintId,
      set: {
        unitId: sql`excluded.unit_id`,
        quarter: sql`excluded.quarter`,
        endedAt: sql`excluded.ended_at`,
        reopenCount: sql`excluded.reopen_count`,
        sentAt: sql`excluded.sent_at`,
      },
    });
}
