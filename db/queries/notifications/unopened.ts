import { and, eq, inArray, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { unopenedComplaint } from "@/db/schema";

export type UnopenedComplaint = { complaintId: number; unitId: number | null; arrivedAt: Date };

export async function putUnopened(tx: Transaction, complaints: readonly UnopenedComplaint[]): Promise<void> {
  if (complaints.length === 0) return;
  await tx
    .insert(unopenedComplaint)
    .values([...complaints])
    .onConflictDoUpdate({
      target: unopenedComplaint.complaintId,
      set: { unitId: sql`excluded.unit_id`, arrivedAt: sql`excluded.arrived_at` },
    });
}

export async function dropUnopened(db: Queryable, complaintIds: readonly number[]): Promise<void> {
  if (complaintIds.length === 0) return;
  await db.delete(unopenedComplaint).where(inArray(unopenedComplaint.complaintId, [...complaintIds]));
}

/** An officer of a unit (null: the intake desk) has it open. */
export async function dropUnopenedAt(db: Queryable, complaintId: number, unitId: number | null) {
  await db
    .delete(unopenedComplaint)
    .where(
      and(
        eq(unopenedComplaint.complaintId, complaintId),
        sql`${unopenedComplaint.unitId} is not distinct from ${unitId}`,
      ),
    );
}
