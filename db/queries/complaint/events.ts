import { and, asc, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Queryable } from "@/db/database";
import { complaintEvent, staff, unit } from "@/db/schema";
import type { EventKind } from "@/server/domain/complaint/event";

/** An event as the domain reads it. */
export const eventColumns = {
  id: complaintEvent.id,
  kind: complaintEvent.kind,
  at: complaintEvent.at,
  fromStatus: complaintEvent.fromStatus,
  toStatus: complaintEvent.toStatus,
  actorKind: complaintEvent.actorKind,
  staffId: complaintEvent.staffId,
  unitId: complaintEvent.unitId,
  toUnitId: complaintEvent.toUnitId,
  publicNote: complaintEvent.publicNote,
  internalNote: complaintEvent.internalNote,
  payload: complaintEvent.payload,
};

/** A complaint's timeline, oldest first. */
export function listEvents(db: Queryable, complaintId: number) {
  return db
    .select(eventColumns)
    .from(complaintEvent)
    .where(eq(complaintEvent.complaintId, complaintId))
    .orderBy(asc(complaintEvent.id));
}

/** A complaint's last event of a kind. */
export async function findLastEvent(db: Queryable, complaintId: number, kind: EventKind) {
  const [event] = await db
    .select(eventColumns)
    .from(complaintEvent)
    .where(and(eq(complaintEvent.complaintId, complaintId), eq(complaintEvent.kind, kind)))
    .orderBy(desc(complaintEvent.id))
    .limit(1);
  return event ?? null;
}

const [toUnit, toPerson] = [alias(unit, "to_unit"), alias(staff, "to_person")];

/** The same with the names of units and people, for the screens; several parts of one may wait for it. */
export async function listNamedEvents(db: Queryable, complaintId: number) {
  return db
    .select({
      ...eventColumns,
      unitName: unit.name,
      toUnitName: toUnit.name,
      staffName: staff.name,
      toPersonName: toPerson.name,
    })
    .from(complaintEvent)
    .leftJoin(unit, eq(unit.id, complaintEvent.unitId))
    .leftJoin(toUnit, eq(toUnit.id, complaintEvent.toUnitId))
    .leftJoin(staff, eq(staff.id, complaintEvent.staffId))
    .leftJoin(toPerson, sql`${toPerson.id} = (${complaintEvent.payload} ->> 'assigneeStaffId')::bigint`)
    .where(eq(complaintEvent.complaintId, complaintId))
    .orderBy(asc(complaintEvent.id));
}
export type NamedEvent = Awaited<ReturnType<typeof listNamedEvents>>[number];
