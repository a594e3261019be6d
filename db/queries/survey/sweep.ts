import { sql } from "drizzle-orm";
import type { Transaction } from "../../database";
import { isClosedInViewSql, isMergedSql } from "../../predicates";
import { surveySweep } from "../../schema";

/** The position of the sweep over ended complaints, in the order of their last events. */
export type SweepPosition = { at: Date; complaintId: number };

/** The position, locked until the transaction ends, so that only one worker invites; `first` when none is stored. */
export async function lockSweep(tx: Transaction, first: Date): Promise<SweepPosition> {
  await tx.insert(surveySweep).values({ id: 1, at: first, complaintId: 0 }).onConflictDoNothing();
  const [row] = await tx.select().from(surveySweep).for("update");
  if (!row) throw new Error("no survey_sweep");
  return { at: row.at, complaintId: row.complaintId };
}

export async function setSweep(tx: Transaction, { at, complaintId }: SweepPosition): Promise<void> {
  await tx
    .insert(surveySweep)
    .values({ id: 1, at, complaintId })
    .onConflictDoUpdate({ target: surveySweep.id, set: { at, complaintId } });
}

/** The next ended complaints after a position, in the order of the index `complaint_closed`. */
export async function listEnded(tx: Transaction, { at, complaintId }: SweepPosition, limit: number) {
  const rows = await tx.execute<{
    id: string;
    unitId: string | null;
    endedAt: string;
    reopenCount: number;
  }>(sql`
    select id::text, holder_unit_id::text as "unitId", last_event_at::text as "endedAt", reopen_count as "reopenCount"
    from complaint
    where ${sql.raw(isClosedInViewSql())} and not ${sql.raw(isMergedSql())}
      and (last_event_at, id) > (${at.toISOString()}::timestamptz, ${complaintId}::bigint)
    order by complaint.last_event_at, complaint.id limit ${limit}`);
  return rows.map((row) => ({
    id: Number(row.id),
    unitId: row.unitId === null ? null : Number(row.unitId),
    endedAt: new Date(row.endedAt),
    reopenCount: row.reopenCount,
  }));
}
