import { and, asc, desc, eq, inArray, lte, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { complaint, complaintEvent, handoff, unit } from "@/db/schema";
import type { OutboxPosition } from "../notifications/outbox";

export type HandoffRow = typeof handoff.$inferSelect;

/** Settled events after a position, in the order of their transactions, with what decides whether they leave. */
export function listHandOvers(tx: Transaction, after: OutboxPosition, horizon: string, limit: number) {
  return tx
    .select({
      xid: sql<string>`${complaintEvent.xid}::text`,
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
    .where(
      sql`(${complaintEvent.xid}, ${complaintEvent.id}) > (${after.xid}::xid8, ${after.eventId}::bigint)
        and ${complaintEvent.xid} < ${horizon}::xid8`,
    )
    .orderBy(complaintEvent.xid, complaintEvent.id)
    .limit(limit);
}

type NewHandoff = Pick<
  typeof handoff.$inferInsert,
  "unitId" | "complaintId" | "eventId" | "nextAt" | "createdAt"
>;

export async function insertHandoffs(tx: Transaction, rows: readonly NewHandoff[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(handoff)
    .values([...rows])
    .onConflictDoNothing({ target: handoff.eventId });
}

/** What is due to be sent, or to have its token asked for; lent out until a moment, so that two workers never send one. */
export async function takeDueHandoffs(
  db: Queryable,
  now: Date,
  until: Date,
  limit: number,
): Promise<HandoffRow[]> {
  const due = db
    .select({ id: handoff.id })
    .from(handoff)
    .where(and(inArray(handoff.state, ["queued", "failed", "token"]), lte(handoff.nextAt, now)))
    .orderBy(asc(handoff.nextAt))
    .limit(limit)
    .for("update", { skipLocked: true });
  return db.update(handoff).set({ nextAt: until }).where(inArray(handoff.id, due)).returning();
}

export async function setHandoff(db: Queryable, id: number, values: Partial<typeof handoff.$inferInsert>) {
  await db.update(handoff).set(values).where(eq(handoff.id, id));
}

export async function lockHandoff(tx: Transaction, id: number): Promise<HandoffRow | null> {
  const [row] = await tx.select().from(handoff).where(eq(handoff.id, id)).for("update");
  return row ?? null;
}

/** Hand-overs that a unit's system knows by these numbers, each with its complaint; of two with one number the later. */
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

/** Numbers of what is open at a unit's system, the longest unasked first; their turn moves to the end. */
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
        inArray(handoff.state, ["sent", "conflict"]),
        sql`${handoff.remoteStatus} is distinct from 'closed'`,
      ),
    )
    .orderBy(asc(handoff.nextAt))
    .limit(limit);
  const rows = await db
    .update(handoff)
    .set({ nextAt: now })
    .where(inArray(handoff.id, open))
    .returning({ externalId: handoff.externalId });
  return rows.flatMap(({ externalId }) => externalId ?? []);
}

/** Hand-overs that failed, were given up, or contradict what stands here; the newest first. */
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
    .where(inArray(handoff.state, ["failed", "dead", "conflict"]))
    .orderBy(desc(handoff.createdAt), desc(handoff.id))
    .limit(limit);
}

/** One that was given up begins anew; one that contradicts counts as settled by an officer. Answers whether it did. */
export async function reviveHandoff(tx: Transaction, id: number, now: Date): Promise<boolean> {
  const rows = await tx
    .update(handoff)
    .set({
      state: sql`case when state = 'conflict' then 'sent' when token is not null then 'token' else 'queued' end`,
      attempts: 0,
      lastError: null,
      nextAt: now,
    })
    .where(and(eq(handoff.id, id), inArray(handoff.state, ["dead", "conflict"])))
    .returning({ id: handoff.id });
  return rows.length > 0;
}
