import { and, asc, desc, eq, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { EventKind } from "@/server/domain/complaint/event";
import type { Role } from "@/server/domain/staff/role";
import type { Queryable, Transaction } from "../../database";
import { complaint, complaintEvent, notificationOutbox, staff, unit, unopenedComplaint } from "../../schema";

export type OutboxPosition = { xid: string; eventId: number };

/** Who reads the timeline as an outbox, each with a cursor of her own. */
const readers = { notifications: 1, answers: 2, webhooks: 3, handoffs: 4, suggestions: 9 } as const;
export type OutboxReader = keyof typeof readers;

/** What happened before this stands told: called when a database is prepared, so that no event after it is missed. */
export async function startOutbox(db: Queryable, reader: OutboxReader = "notifications"): Promise<void> {
  await db.execute(sql`
    insert into notification_outbox (id, xid, event_id)
    values (${readers[reader]}, event_horizon(), 0) on conflict do nothing`);
}

export async function startOutboxes(db: Queryable): Promise<void> {
  for (const reader of Object.keys(readers) as OutboxReader[]) await startOutbox(db, reader);
}

/** The position, held until the transaction ends, and the horizon below which every transaction has settled. */
export async function lockOutbox(
  tx: Transaction,
  reader: OutboxReader = "notifications",
): Promise<{ position: OutboxPosition; horizon: string }> {
  await startOutbox(tx, reader);
  const [row] = await tx.execute<{ xid: string; event_id: string; horizon: string }>(sql`
    select xid::text, event_id::text, event_horizon()::text as horizon
    from notification_outbox where id = ${readers[reader]} for update`);
  if (!row) throw new Error("the outbox has no position");
  return { position: { xid: row.xid, eventId: Number(row.event_id) }, horizon: row.horizon };
}

export async function setOutbox(
  tx: Transaction,
  { xid, eventId }: OutboxPosition,
  reader: OutboxReader = "notifications",
): Promise<void> {
  await tx.update(notificationOutbox).set({ xid, eventId }).where(eq(notificationOutbox.id, readers[reader]));
}

/** Settled events after a position, in the order of their transactions, with what their complaints are now. */
export function listNews(tx: Transaction, after: OutboxPosition, horizon: string, limit: number) {
  return tx
    .select({
      xid: sql<string>`${complaintEvent.xid}::text`,
      event: {
        id: complaintEvent.id,
        kind: complaintEvent.kind,
        at: complaintEvent.at,
        actorKind: complaintEvent.actorKind,
        staffId: complaintEvent.staffId,
        toUnitId: complaintEvent.toUnitId,
        toStatus: complaintEvent.toStatus,
        payload: complaintEvent.payload,
      },
      complaint: {
        id: complaint.id,
        status: complaint.status,
        pending: complaint.pending,
        holderUnitId: complaint.holderUnitId,
        originUnitId: complaint.originUnitId,
        kelurahanCode: complaint.kelurahanCode,
        isPublic: complaint.isPublic,
        isConfidential: complaint.isConfidential,
        pastUnitIds: complaint.pastUnitIds,
        openTaskUnitIds: complaint.openTaskUnitIds,
      },
    })
    .from(complaintEvent)
    .innerJoin(complaint, eq(complaint.id, complaintEvent.complaintId))
    .where(
      sql`(${complaintEvent.xid}, ${complaintEvent.id}) > (${after.xid}::xid8, ${after.eventId}::bigint)
        and ${complaintEvent.xid} < ${horizon}::xid8`,
    )
    .orderBy(asc(complaintEvent.xid), asc(complaintEvent.id))
    .limit(limit);
}
export type News = Awaited<ReturnType<typeof listNews>>[number];

/** Who made the last request of a kind before an event. */
export async function findAsker(
  tx: Transaction,
  { complaintId, beforeId, request }: { complaintId: number; beforeId: number; request: EventKind },
): Promise<number | null> {
  const [row] = await tx
    .select({ staffId: complaintEvent.staffId })
    .from(complaintEvent)
    .where(
      and(
        eq(complaintEvent.complaintId, complaintId),
        lt(complaintEvent.id, beforeId),
        eq(complaintEvent.kind, request),
      ),
    )
    .orderBy(desc(complaintEvent.id))
    .limit(1);
  return row?.staffId ?? null;
}

export type PeopleFilter = {
  unitIds: readonly number[];
  roles: readonly Role[];
  staffIds: readonly number[];
};

/** Active people of units, of roles, or by name. */
export function listPeople(db: Queryable, { unitIds, roles, staffIds }: PeopleFilter) {
  const any: SQL[] = [];
  if (unitIds.length > 0) any.push(inArray(staff.unitId, [...unitIds]));
  if (roles.length > 0) any.push(inArray(staff.role, [...roles]));
  if (staffIds.length > 0) any.push(inArray(staff.id, [...staffIds]));
  return db
    .select({
      staffId: staff.id,
      role: staff.role,
      unitId: staff.unitId,
      isHead: staff.isHead,
      areaCode: unit.areaCode,
    })
    .from(staff)
    .innerJoin(unit, eq(unit.id, staff.unitId))
    .where(and(eq(staff.isActive, true), any.length > 0 ? or(...any) : sql`false`))
    .orderBy(staff.id);
}

export type Arrival = { complaintId: number; unitId: number | null; arrivedAt: Date };

export async function putUnopened(tx: Transaction, arrivals: readonly Arrival[]): Promise<void> {
  if (arrivals.length === 0) return;
  await tx
    .insert(unopenedComplaint)
    .values([...arrivals])
    .onConflictDoUpdate({
      target: unopenedComplaint.complaintId,
      set: { unitId: sql`excluded.unit_id`, arrivedAt: sql`excluded.arrived_at` },
    });
}

export async function dropUnopened(db: Queryable, complaintIds: readonly number[]): Promise<void> {
  if (complaintIds.length === 0) return;
  await db.delete(unopenedComplaint).where(inArray(unopenedComplaint.complaintId, [...complaintIds]));
}

/** Somebody of a unit (null: the intake desk) has it on her screen. */
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
