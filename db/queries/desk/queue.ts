import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { area, category, complaint, staff, unit } from "@/db/schema";
import {
  allConditions,
  beyond,
  listOf,
  type QueueCursor,
  type QueueQuestion,
  scopeConditions,
} from "./queue-conditions";

export type Page = { after: QueueCursor | null; limit: number };

const columns = {
  id: complaint.id,
  code: complaint.code,
  status: complaint.status,
  pending: complaint.pending,
  category: { id: category.nameId, en: category.nameEn },
  excerpt: sql<string>`left(${complaint.text}, 160)`,
  kelurahan: area.name,
  kelurahanCode: complaint.kelurahanCode,
  holder: unit.name,
  holderUnitId: complaint.holderUnitId,
  originUnitId: complaint.originUnitId,
  pastUnitIds: complaint.pastUnitIds,
  openTaskUnitIds: complaint.openTaskUnitIds,
  assigneeStaffId: complaint.assigneeStaffId,
  assignee: staff.name,
  submittedAt: complaint.submittedAt,
  coordinationDueAt:
    sql<Date | null>`case when ${complaint.coordinationStoppedAt} is null then ${complaint.coordinationDueAt} end`.mapWith(
      complaint.coordinationDueAt,
    ),
  completionDueAt: complaint.completionDueAt,
  completionStoppedAt: complaint.completionStoppedAt,
  lastEventAt: complaint.lastEventAt,
  isPublic: complaint.isPublic,
  isConfidential: complaint.isConfidential,
  reopenCount: complaint.reopenCount,
};

const orders = {
  open: [asc(complaint.completionDueAt), asc(complaint.id)],
  closed: [desc(complaint.lastEventAt), desc(complaint.id)],
};

function select(db: Queryable, condition: SQL | undefined, closed: boolean, limit: number) {
  return db
    .select(columns)
    .from(complaint)
    .innerJoin(category, eq(category.code, complaint.categoryCode))
    .leftJoin(area, eq(area.code, complaint.kelurahanCode))
    .leftJoin(unit, eq(unit.id, complaint.holderUnitId))
    .leftJoin(staff, eq(staff.id, complaint.assigneeStaffId))
    .where(condition)
    .orderBy(...orders[closed ? "closed" : "open"])
    .limit(limit);
}
export type QueueRow = Awaited<ReturnType<typeof select>>[number];

/** A page of open complaints, due next first, or of closed ones, the latest first; an index has either order. */
export function listQueue(db: Queryable, question: QueueQuestion, { after, limit }: Page) {
  const condition = and(allConditions(question), after ? beyond(after, question.closed) : undefined);
  return select(db, condition, question.closed, limit);
}

/** The complaint of a number, as the queue shows it; what it may be shown to is for the caller to say. */
export async function findQueueRow(db: Queryable, code: string): Promise<QueueRow | null> {
  const [row] = await select(db, eq(complaint.code, code), false, 1);
  return row ?? null;
}

/** Beyond so many units their newest are not gathered one by one. */
const mostUnits = 12;

/**
 * The same, looking at no more than the first `window` of the scope. A full page is the true one: nothing comes before
 * what the window holds. What fills no page there is rare, and an index by words finds it. The window is an array, lest
 * the planner gather every report with the words and then look which of them lie within.
 */
export function listQueueWindow(
  db: Queryable,
  question: QueueQuestion,
  { after, limit }: Page,
  window: number,
) {
  const { closed, unitIds } = question;
  const order = closed ? sql`last_event_at desc, id desc` : sql`completion_due_at, id`;
  const next = after ? sql`and ${beyond(after, closed)}` : sql``;
  const each = (units: QueueQuestion["unitIds"]) => sql`select id, last_event_at, completion_due_at
    from complaint where ${and(...scopeConditions({ ...question, unitIds: units }))} ${next} order by ${order} limit ${window}`;
  const first =
    unitIds && unitIds.length > 1 && unitIds.length <= mostUnits
      ? sql`select newest.* from unnest(${listOf(unitIds)}::bigint[]) as held(unit_id), lateral (
          select id, last_event_at, completion_due_at from complaint
          where ${and(...scopeConditions({ ...question, unitIds: null }))} and complaint.holder_unit_id = held.unit_id ${next}
          order by ${order} limit ${window}) as newest order by ${order} limit ${window}`
      : each(unitIds);
  return select(
    db,
    and(sql`${complaint.id} = any(array(select id from (${first}) as first_ones))`, allConditions(question)),
    closed,
    limit,
  );
}

/**
 * The same for words that the window has shown to be rare: all reports with them are gathered first, by their own index,
 * behind a fence, for the planner takes words to be independent and would rather walk the order until it met enough.
 */
export function listQueueRare(db: Queryable, question: QueueQuestion, { after, limit }: Page) {
  const { closed } = question;
  const order = closed ? sql`last_event_at desc, id desc` : sql`completion_due_at, id`;
  const condition = and(allConditions(question), after ? beyond(after, closed) : undefined);
  const found = sql`select id from (
      select id, last_event_at, completion_due_at from complaint where ${condition} offset 0) as all_of_them
    order by ${order} limit ${limit}`;
  return select(db, sql`${complaint.id} = any(array(${found}))`, closed, limit);
}

/** How many there are, counted up to `most`. */
export async function countQueue(db: Queryable, question: QueueQuestion, most: number): Promise<number> {
  const rows = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select from complaint where ${allConditions(question)} limit ${most}) as some_of_them`);
  return rows[0]?.count ?? 0;
}
