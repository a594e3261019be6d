import { and, desc, eq, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { isInSpan, type TimelineSpan, timelineOrder, timelineXid } from "@/db/queries/outbox/cursor";
import { complaint, complaintEvent, staff, unit } from "@/db/schema";
import type { EventKind } from "@/server/domain/complaint/event";
import type { Role } from "@/server/domain/staff/role";

/** Settled events after a position, in the order of their transactions, with their complaints' present facts. */
export function listOutboxEvents(tx: Transaction, span: TimelineSpan) {
  return tx
    .select({
      xid: timelineXid,
      id: complaintEvent.id,
      at: complaintEvent.at,
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
        accusedUnitId: complaint.accusedUnitId,
        walledUnitIds: complaint.walledUnitIds,
        isOfficeWalled: complaint.isOfficeWalled,
        pastUnitIds: complaint.pastUnitIds,
        openTaskUnitIds: complaint.openTaskUnitIds,
      },
    })
    .from(complaintEvent)
    .innerJoin(complaint, eq(complaint.id, complaintEvent.complaintId))
    .where(isInSpan(span))
    .orderBy(...timelineOrder)
    .limit(span.limit);
}
export type OutboxEvent = Awaited<ReturnType<typeof listOutboxEvents>>[number];

/** The officer of the last request of a kind before an event. */
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

/** Active officers of units, of roles, or by id. */
export function listRecipients(db: Queryable, { unitIds, roles, staffIds }: PeopleFilter) {
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
