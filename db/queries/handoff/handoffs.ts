import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { isInSpan, type TimelineSpan, timelineOrder, timelineXid } from "@/db/queries/outbox/cursor";
import { complaint, complaintEvent, handoff, unit } from "@/db/schema";

export type HandoffRow = typeof handoff.$inferSelect;

/**
 * Settled events after a position, in the order of their transactions, with the facts that decide whether they are
 * handed over.
 */
export function listHandOvers(tx: Transaction, span: TimelineSpan) {
  return tx
    .select({
      xid: timelineXid,
      id: complaintEvent.id,
      kind: complaintEvent.kind,
      at: complaintEvent.at,
      toUnitId: complaintEvent.toUnitId,
      complaintId: complaintEvent.complaintId,
      holderUnitId: complaint.holderUnitId,
      isPublic: complaint.isPublic,
      isConfidential: complaint.isConfidential,
    })
    .from(complaintEvent)
    .innerJoin(complaint, eq(complaint.id, complaintEvent.complaintId))
    .where(isInSpan(span))
    .orderBy(...timelineOrder)
    .limit(span.limit);
}

type NewHandoff = Pick<
  typeof handoff.$inferInsert,
  "unitId" | "complaintId" | "eventId" | "dueAt" | "createdAt"
>;

export async function insertHandoffs(tx: Transaction, rows: readonly NewHandoff[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(handoff)
    .values([...rows])
    .onConflictDoNothing({ target: handoff.eventId });
}

export async function listHandoffsToSend(db: Queryable, ids: readonly string[]) {
  const rows = await db
    .select()
    .from(handoff)
    .where(inArray(handoff.id, ids.map(Number)));
  return rows.map((row) => ({ ...row, id: String(row.id) }));
}
export type HandoffToSend = Awaited<ReturnType<typeof listHandoffsToSend>>[number];

export async function setHandoff(db: Queryable, id: number, values: Partial<typeof handoff.$inferInsert>) {
  await db.update(handoff).set(values).where(eq(handoff.id, id));
}

export async function lockHandoff(tx: Transaction, id: number): Promise<HandoffRow | null> {
  const [row] = await tx.select().from(handoff).where(eq(handoff.id, id)).for("update");
  return row ?? null;
}

/** Hand-overs with these numbers in a unit's system, each with its complaint; of two with one number the later. */
export async function listHandoffsByNumber(db: Queryable, unitId: number, numbers: readonly string[]) {
  const rows = await db
    .select({ handoff, code: complaint.code, status: complaint.status, holderUnitId: complaint.holderUnitId })
    .from(handoff)
    .innerJoin(complaint, eq(complaint.id, handoff.complaintId))
    .where(and(eq(handoff.unitId, unitId), inArray(handoff.externalId, [...numbers])))
    .orderBy(asc(handoff.id));
  return new Map(rows.map((row) => [row.handoff.externalId ?? "", row]));
}
export type KnownHandoff = {
  handoff: HandoffRow;
  code: string;
  status: (typeof complaint.$inferSelect)["status"];
  holderUnitId: number | null;
};

/** Numbers that are open in a unit's system, the longest unpolled first; each moves to the end. */
export async function takeOpenNumbers(
  db: Queryable,
  unitId: number,
  now: Date,
  limit: number,
): Promise<string[]> {
  const open = db
    .select({ id: handoff.id })
    .from(handoff)
    .where(
      and(
        eq(handoff.unitId, unitId),
        inArray(handoff.state, ["done", "conflict"]),
        sql`${handoff.remoteStatus} is distinct from 'closed'`,
      ),
    )
    .orderBy(asc(handoff.dueAt))
    .limit(limit);
  const rows = await db
    .update(handoff)
    .set({ dueAt: now })
    .where(inArray(handoff.id, open))
    .returning({ externalId: handoff.externalId });
  return rows.flatMap(({ externalId }) => externalId ?? []);
}

/** Hand-overs that failed, became dead letters, or conflict with our state; newest first. */
export function listTroubledHandoffs(db: Queryable, limit: number) {
  return db
    .select({
      id: handoff.id,
      code: complaint.code,
      unitName: unit.name,
      state: handoff.state,
      externalId: handoff.externalId,
      attempts: handoff.attempts,
      lastError: handoff.lastError,
      createdAt: handoff.createdAt,
    })
    .from(handoff)
    .innerJoin(complaint, eq(complaint.id, handoff.complaintId))
    .innerJoin(unit, eq(unit.id, handoff.unitId))
    .where(and(inArray(handoff.state, ["failed", "dead", "conflict"]), eq(complaint.isConfidential, false)))
    .orderBy(desc(handoff.createdAt), desc(handoff.id))
    .limit(limit);
}

/** Marks a conflict with their state as settled by an officer. Returns whether there was one. */
export async function settleConflict(tx: Transaction, id: number): Promise<boolean> {
  const rows = await tx
    .update(handoff)
    .set({ state: "done", lastError: null })
    .where(and(eq(handoff.id, id), eq(handoff.state, "conflict")))
    .returning({ id: handoff.id });
  return rows.length > 0;
}
