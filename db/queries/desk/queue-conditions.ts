import { and, eq, gt, gte, inArray, isNull, like, lt, type SQL, sql } from "drizzle-orm";
import { awaitsDecisionSql, isClosedInViewSql, isOpenSql } from "@/db/predicates";
import { complaint } from "@/db/schema";
import type { Status } from "@/server/domain/complaint/status";
import type { ClockState } from "@/server/domain/desk/queue-filter";
import type { SearchTerm } from "@/server/domain/desk/search-words";

/** What is asked of the complaints: who may see what, and below it the filter. */
export type QueueQuestion = {
  /** Units that hold them; null is every unit. */
  unitIds: readonly number[] | null;
  /** Only those that a part of waits for this unit, whoever holds the whole. */
  taskUnitId: number | null;
  seesConfidential: boolean;
  /** Only those of this person, or of nobody. */
  assignee: number | "nobody" | null;
  /** The closed ones, or the open ones. */
  closed: boolean;
  /** Only what waits for Biro's answer. */
  decisions: boolean;
  areaPrefix: string | null;
  statuses: readonly Status[];
  group: string | null;
  category: string | null;
  channel: string | null;
  clock: ClockState | null;
  nearUntil: Date;
  submittedFrom: Date | null;
  submittedBefore: Date | null;
  wanted: readonly SearchTerm[];
  now: Date;
};

/** The moment by which a page is ordered, and the id that breaks ties. */
export type QueueCursor = { at: Date; id: number };

/** Who may see it, and whether it is open: what the orders' own indexes hold. */
export function scopeConditions(question: QueueQuestion): (SQL | undefined)[] {
  return [
    sql.raw(question.closed ? isClosedInViewSql("complaint") : isOpenSql("complaint")),
    question.unitIds
      ? sql`${complaint.holderUnitId} = any(${listOf(question.unitIds)}::bigint[])`
      : undefined,
    question.taskUnitId === null
      ? undefined
      : sql`complaint.open_task_unit_ids <> '{}' and complaint.open_task_unit_ids @> ${listOf([question.taskUnitId])}::bigint[]`,
  ];
}

export const listOf = (ids: readonly number[]): string => `{${ids.join(",")}}`;

export function allConditions(question: QueueQuestion): SQL | undefined {
  const { submittedFrom, submittedBefore } = question;
  return and(
    ...scopeConditions(question),
    question.seesConfidential ? undefined : eq(complaint.isConfidential, false),
    assigneeCondition(question.assignee),
    question.decisions ? sql.raw(`(${awaitsDecisionSql("complaint")})`) : undefined,
    question.areaPrefix ? like(complaint.kelurahanCode, `${question.areaPrefix}%`) : undefined,
    question.statuses.length > 0 ? inArray(complaint.status, [...question.statuses]) : undefined,
    question.category ? eq(complaint.categoryCode, question.category) : undefined,
    question.group
      ? sql`${complaint.categoryCode} in (select code from category where group_code = ${question.group})`
      : undefined,
    question.channel ? eq(complaint.channelCode, question.channel) : undefined,
    question.clock ? clockCondition(question.clock, question) : undefined,
    submittedFrom ? gte(complaint.submittedAt, submittedFrom) : undefined,
    submittedBefore ? lt(complaint.submittedAt, submittedBefore) : undefined,
    searchCondition(question.wanted),
  );
}

function assigneeCondition(assignee: QueueQuestion["assignee"]): SQL | undefined {
  if (assignee === null) return undefined;
  return assignee === "nobody" ? isNull(complaint.assigneeStaffId) : eq(complaint.assigneeStaffId, assignee);
}

function clockCondition(clock: ClockState, { now, nearUntil }: QueueQuestion): SQL | undefined {
  const runs = isNull(complaint.completionStoppedAt);
  const conditions: Record<ClockState, SQL | undefined> = {
    near: and(runs, gt(complaint.completionDueAt, now), lt(complaint.completionDueAt, nearUntil)),
    completion: and(runs, lt(complaint.completionDueAt, now)),
    paused: eq(complaint.pending, "answer"),
    coordination: and(isNull(complaint.coordinationStoppedAt), lt(complaint.coordinationDueAt, now)),
  };
  return conditions[clock];
}

/** Every thing wanted: its words in the report, stemmed, or the code that they are the name of. */
function searchCondition(wanted: readonly SearchTerm[]): SQL | undefined {
  if (wanted.length === 0) return undefined;
  const parts = wanted.map(({ words, codes, isOpenEnded }) => {
    const text = sql`to_tsquery('indonesian', ${words.join(" & ") + (isOpenEnded ? ":*" : "")})`;
    const named = codes.map((code) => `'${code.replaceAll("'", "")}'`).join(" | ");
    return named ? sql`(${text} || ${named}::tsquery)` : text;
  });
  return sql`complaint.search_document @@ (${sql.join(parts, sql` && `)})`;
}

/** What comes after the last row of the page before, in the page's own order. */
export function beyond({ at, id }: QueueCursor, closed: boolean): SQL {
  const moment = sql`${at.toISOString()}::timestamptz`;
  return closed
    ? sql`(${complaint.lastEventAt}, ${complaint.id}) < (${moment}, ${id})`
    : sql`(${complaint.completionDueAt}, ${complaint.id}) > (${moment}, ${id})`;
}
