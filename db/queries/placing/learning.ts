import { sql } from "drizzle-orm";
import { isInSpan, type TimelinePosition } from "@/db/queries/outbox/cursor";
import type { EventKind } from "@/server/domain/complaint/event";
import type { Queryable, Transaction } from "../../database";
import { placeTeachingKinds } from "../../event-kinds";
import type { LearntSource } from "../../schema/placing";

const rowOf = { learnt: 1, relearnt: 2 } as const;

/** A position, locked until the transaction ends, and the horizon below which every transaction has settled. */
export async function lockLearning(
  tx: Transaction,
  source: LearntSource,
): Promise<TimelinePosition & { horizon: string; relearntAt: Date | null }> {
  await tx.execute(sql`
    insert into place_learning (id, xid, event_id) values (${rowOf[source]}, '0'::xid8, 0) on conflict do nothing`);
  const [row] = await tx.execute<{
    xid: string;
    eventId: string;
    horizon: string;
    relearntAt: string | null;
  }>(sql`
    select xid::text, event_id::text as "eventId", event_horizon()::text as horizon,
      relearnt_at::text as "relearntAt"
    from place_learning where id = ${rowOf[source]} for update`);
  if (!row) throw new Error("the learning has no position");
  const { relearntAt } = row;
  return { ...row, eventId: Number(row.eventId), relearntAt: relearntAt ? new Date(relearntAt) : null };
}

export async function setLearning(
  tx: Transaction,
  source: LearntSource,
  { xid, eventId }: TimelinePosition,
): Promise<void> {
  await tx.execute(sql`
    update place_learning set xid = ${xid}::xid8, event_id = ${eventId} where id = ${rowOf[source]}`);
}

export async function setRelearnt(tx: Transaction, at: Date): Promise<void> {
  await tx.execute(sql`
    update place_learning set relearnt_at = ${at.toISOString()}::timestamptz where id = ${rowOf.relearnt}`);
}

export type PlacingLesson = {
  xid: string;
  eventId: number;
  /** Null when there is nothing to learn: another kind of event, or not the first of its complaint. */
  complaintId: number | null;
  kind: EventKind | null;
  at: string;
  text: string;
  landmark: string | null;
  kelurahanCode: string;
  categoryCode: string;
  /** Its words teach nothing when it is private. */
  isPublic: boolean;
};

/**
 * The next settled events, with the complaint of those that settle a place (placed by an officer, or confirmed): once
 * per complaint, none about officials.
 */
export async function listLessons(
  tx: Transaction,
  position: TimelinePosition & { horizon: string },
  limit: number,
) {
  const teaching = sql.raw(placeTeachingKinds);
  const lessons = await tx.execute<PlacingLesson>(sql`
    with passed as (
      select id, xid, complaint_id, kind, at, payload from complaint_event
      where ${isInSpan({ after: position, horizon: position.horizon, limit })}
      order by complaint_event.xid, complaint_event.id limit ${limit})
    select p.xid::text, p.id::float8 as "eventId", c.id::float8 as "complaintId", p.kind, p.at::text, c.text, c.landmark,
      c.kelurahan_code as "kelurahanCode", c.category_code as "categoryCode", c.is_public as "isPublic"
    from passed p left join complaint c on c.id = p.complaint_id and p.kind in (${teaching})
      and not p.payload ? 'endsHold' and c.kelurahan_code is not null and not c.is_confidential
      and not exists (select from complaint_event e where e.complaint_id = p.complaint_id
        and e.kind in (${teaching}) and not e.payload ? 'endsHold' and e.id < p.id)
    order by p.xid, p.id`);
  return [...lessons];
}

/** Stores the officer's choice with the guess, once. */
export async function setDecisions(tx: Transaction, lessons: readonly PlacingLesson[]): Promise<void> {
  for (const { complaintId, kelurahanCode, categoryCode, at } of lessons) {
    await tx.execute(sql`
      update intake_guess set decided_at = ${at}::timestamptz,
        chosen_kelurahan_code = ${kelurahanCode}, chosen_category_code = ${categoryCode},
        place_rank = coalesce((select place from jsonb_array_elements(guess -> 'places') with ordinality as o(one, place)
          where one ->> 'kelurahanCode' = ${kelurahanCode} limit 1), 0),
        category_rank = coalesce((select place from jsonb_array_elements(guess -> 'categories') with ordinality as o(one, place)
          where one ->> 'categoryCode' = ${categoryCode} limit 1), 0)
      where complaint_id = ${complaintId} and decided_at is null`);
  }
}

/** Of the last 500 placed by officers: the share of right first guesses, and of one right in three; null below 20. */
export async function readGuessFigures(db: Queryable) {
  const [row] = await db.execute<{ decided: number; first: number; three: number; category: number }>(sql`
    select count(*)::int as decided, count(*) filter (where place_rank = 1)::int as first,
      count(*) filter (where place_rank > 0)::int as three, count(*) filter (where category_rank = 1)::int as category
    from (select place_rank, category_rank from intake_guess where decided_at is not null
      order by decided_at desc limit 500) latest`);
  return row && row.decided >= 20 ? row : null;
}
