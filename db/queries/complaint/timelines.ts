import { sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { isUnplacedSql } from "@/db/predicates";
import { inHeapSql } from "@/db/queries/placing/heaps";
import { complaint, complaintEvent } from "@/db/schema";
import type { ComplaintEvent } from "@/server/domain/complaint/event";

export type TimelineMark = { horizon: string; at: Date; basis: string };

/** The position of a read model; null before it was built. */
export async function findMark(tx: Transaction, name: string): Promise<TimelineMark | null> {
  const [row] = await tx.execute<{ horizon: string; at: string; basis: string }>(
    sql`select horizon::text, at::text, basis from read_model where name = ${name}`,
  );
  return row ? { ...row, at: new Date(row.at) } : null;
}

export async function setMark(
  tx: Transaction,
  name: string,
  { horizon, at, basis }: TimelineMark,
): Promise<void> {
  await tx.execute(sql`
    insert into read_model (name, horizon, at, basis) values (${name}, ${horizon}::xid8, ${at.toISOString()}::timestamptz, ${basis})
    on conflict (name) do update set horizon = excluded.horizon, at = excluded.at, basis = excluded.basis`);
}

/** Forgets a read model's position, so that it is made again. */
export async function deleteMark(tx: Transaction, name: string): Promise<void> {
  await tx.execute(sql`delete from read_model where name = ${name}`);
}

/** Every transaction below this id has settled: no more rows of it will appear. */
export async function readHorizon(tx: Transaction): Promise<string> {
  const [row] = await tx.execute<{ horizon: string }>(sql`select event_horizon()::text as horizon`);
  if (!row) throw new Error("no snapshot");
  return row.horizon;
}

/** Complaints with an event at or above a horizon, settled or not. */
export async function listTouched(tx: Transaction, horizon: string): Promise<number[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`select distinct complaint_id::text as id from complaint_event where xid >= ${horizon}::xid8`,
  );
  return rows.map(({ id }) => Number(id));
}

/** Complaints with a running clock whose deadline passed between two moments: a change without an event. */
export async function listLapsed(tx: Transaction, from: Date, to: Date): Promise<number[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select id::text from complaint where completion_stopped_at is null
      and completion_due_at >= ${from.toISOString()}::timestamptz and completion_due_at < ${to.toISOString()}::timestamptz
    union
    select id::text from complaint where coordination_stopped_at is null
      and coordination_due_at >= ${from.toISOString()}::timestamptz and coordination_due_at < ${to.toISOString()}::timestamptz`);
  return rows.map(({ id }) => Number(id));
}

/** The next deadline of a running clock after a moment; null without one. */
export async function findNextLapse(db: Queryable, after: Date): Promise<Date | null> {
  const moment = sql`${after.toISOString()}::timestamptz`;
  const [row] = await db.execute<{ at: string | null }>(sql`
    select least(
      (select min(completion_due_at) from complaint where completion_stopped_at is null and completion_due_at >= ${moment}),
      (select min(coordination_due_at) from complaint
        where coordination_stopped_at is null and coordination_due_at >= ${moment}))::text as at`);
  return row?.at ? new Date(row.at) : null;
}

/** The columns of complaints that no replay gives, by id; `isPublic` after all events. */
export function listFixed(tx: Transaction, ids: readonly number[]) {
  return tx
    .select({
      id: complaint.id,
      channelCode: complaint.channelCode,
      isPublic: complaint.isPublic,
      submittedAt: complaint.submittedAt,
    })
    .from(complaint)
    .where(sql`id = any(${`{${ids.join(",")}}`}::bigint[])`);
}

export type MarkedEvent = ComplaintEvent & { complaintId: number; isBefore: boolean; isNow: boolean };

/** The timelines of complaints, oldest first, each event with the horizons above it. */
export function listMarkedEvents(
  tx: Transaction,
  ids: readonly number[],
  horizons: { before: string; now: string },
): Promise<MarkedEvent[]> {
  return tx
    .select({
      complaintId: complaintEvent.complaintId,
      kind: complaintEvent.kind,
      at: complaintEvent.at,
      fromStatus: complaintEvent.fromStatus,
      toStatus: complaintEvent.toStatus,
      actorKind: complaintEvent.actorKind,
      staffId: complaintEvent.staffId,
      unitId: complaintEvent.unitId,
      toUnitId: complaintEvent.toUnitId,
      publicNote: sql<null>`null`,
      internalNote: sql<null>`null`,
      payload: complaintEvent.payload,
      isBefore: sql<boolean>`xid < ${horizons.before}::xid8`,
      isNow: sql<boolean>`xid < ${horizons.now}::xid8`,
    })
    .from(complaintEvent)
    .where(sql`complaint_id = any(${`{${ids.join(",")}}`}::bigint[])`)
    .orderBy(complaintEvent.complaintId, complaintEvent.id);
}

/** Complaints with their cached columns, in order of submission, a page at a time. */
export function listSeenRows(tx: Transaction, after: { submittedAt: Date; id: number }, limit: number) {
  return tx
    .select({
      id: complaint.id,
      channelCode: complaint.channelCode,
      isPublic: complaint.isPublic,
      submittedAt: complaint.submittedAt,
      isOfBurst: sql<boolean>`${sql.raw(isUnplacedSql("complaint"))} and ${sql.raw(inHeapSql("complaint"))}`,
      state: {
        status: complaint.status,
        kelurahanCode: complaint.kelurahanCode,
        isConfidential: complaint.isConfidential,
        categoryCode: complaint.categoryCode,
        latitude: complaint.latitude,
        longitude: complaint.longitude,
        originUnitId: complaint.originUnitId,
        holderUnitId: complaint.holderUnitId,
        answerableUnitId: complaint.answerableUnitId,
        clockStartedAt: complaint.clockStartedAt,
        coordinationDueAt: complaint.coordinationDueAt,
        coordinationStoppedAt: complaint.coordinationStoppedAt,
        coordinationNetMs: complaint.coordinationNetMs,
        completionDueAt: complaint.completionDueAt,
        completionStoppedAt: complaint.completionStoppedAt,
        completionNetMs: complaint.completionNetMs,
        carried: complaint.carried,
        hopCount: complaint.hopCount,
        returnCount: complaint.returnCount,
        reopenCount: complaint.reopenCount,
        recursOfCode: complaint.recursOfCode,
        recursUnitId: complaint.recursUnitId,
      },
    })
    .from(complaint)
    .where(sql`(submitted_at, id) > (${after.submittedAt.toISOString()}::timestamptz, ${after.id}::bigint)`)
    .orderBy(complaint.submittedAt, complaint.id)
    .limit(limit);
}

/** Ids of complaints after one, in order. */
export async function listComplaintIds(tx: Transaction, after: number, limit: number): Promise<number[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`select id::text from complaint where id > ${after}::bigint order by complaint.id limit ${limit}`,
  );
  return rows.map(({ id }) => Number(id));
}
