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
  accusedUnitId: complaint.accusedUnitId,
  walledUnitIds: complaint.walledUnitIds,
  isOfficeWalled: complaint.isOfficeWalled,
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

/** A page of open complaints, due next first, or of closed ones, latest first; each order has its index. */
export function listQueue(db: Queryable, question: QueueQuestion, { after, limit }: Page) {
  const condition = and(allConditions(question), after ? beyond(after, question.closed) : undefined);
  return select(db, condition, question.closed, limit);
}

/** The queue row of a complaint number; the caller checks who may see it. */
export async function findQueueRow(db: Queryable, code: string): Promise<QueueRow | null> {
  const [row] = await select(db, eq(complaint.code, code), false, 1);
  return row ?? null;
}

/** Above this the newest rows are not merged unit by unit. */
const mostUnits = 12;

/**
 * The same, within the first `window` rows of the scope. A full page is exact; a shorter one means rare
 * matches: use `listQueueRare`.
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
  // An array, since the planner would otherwise collect all matches first.
  return select(
    db,
    and(sql`${complaint.id} = any(array(select id from (${first}) as first_ones))`, allConditions(question)),
    closed,
    limit,
  );
}

/**
 * The same for rare words: all matches are collected by their index first, behind an optimisation fence, since the
 * planner takes words to be independent and would scan the order instead.
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

/** The number of complaints, counted up to `most`. */
export async function countQueue(db: Queryable, question: QueueQuestion, most: number): Promise<number> {
  const rows = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select from complaint where ${allConditions(question)} limit ${most}) as some_of_them`);
  return rows[0]?.count ?? 0;
}
