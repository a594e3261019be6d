import { and, eq, gt, gte, inArray, isNull, like, lt, type SQL, sql } from "drizzle-orm";
import { awaitsDecisionSql, isClosedInViewSql, isOpenSql } from "@/db/predicates";
import { isOpenTo } from "@/db/queries/complaint/open-to";
import { complaint } from "@/db/schema";
import type { Status } from "@/server/domain/complaint/status";
import type { ClockState } from "@/server/domain/desk/queue-filter";
import type { SearchTerm } from "@/server/domain/desk/search-words";
import type { ComplaintReader } from "@/server/domain/staff/reader";

/** The scope of an officer, and the filter within it. */
export type QueueQuestion = {
  /** Units that hold them; null for every unit. */
  unitIds: readonly number[] | null;
  /** Only complaints with a part for this unit, held by any unit. */
  taskUnitId: number | null;
  reader: ComplaintReader;
  /** Only complaints assigned to this officer, or to nobody. */
  assignee: number | "nobody" | null;
  /** The closed ones, or the open ones. */
  closed: boolean;
  /** Only complaints that wait for a decision by Biro. */
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

/** Scope, and open or closed: the conditions that the indexes of both orders cover. */
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
    isOpenTo(question.reader),
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
    question.reader.onlyPublicWords ? publicWordsCondition(question.wanted) : undefined,
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

/** Each term matches the complaint's text, stemmed, or the code of the area or category that it names. */
function searchCondition(wanted: readonly SearchTerm[]): SQL | undefined {
  if (wanted.length === 0) return undefined;
  const parts = wanted.map(({ words, codes, isOpenEnded }) => {
    const text = sql`to_tsquery('indonesian', ${words.join(" & ") + (isOpenEnded ? ":*" : "")})`;
    const named = codes.map((code) => `'${code.replaceAll("'", "")}'`).join(" | ");
    return named ? sql`(${text} || ${named}::tsquery)` : text;
  });
  return sql`complaint.search_document @@ (${sql.join(parts, sql` && `)})`;
}

/** A private complaint is found by its areas and category alone, all of them; its words decide nothing. */
function publicWordsCondition(wanted: readonly SearchTerm[]): SQL | undefined {
  if (wanted.length === 0) return undefined;
  const known = sql`array[left(${complaint.kelurahanCode}, 5), left(${complaint.kelurahanCode}, 8),
    ${complaint.kelurahanCode}, ${complaint.categoryCode}]`;
  const named = wanted.map(({ codes }) => sql`${known} && ${sql.param(codes)}::text[]`);
  return sql`(${complaint.isPublic} or (${sql.join(named, sql` and `)}))`;
}

/** Rows after the last one of the previous page, in the page's order. */
export function beyond({ at, id }: QueueCursor, closed: boolean): SQL {
  const moment = sql`${at.toISOString()}::timestamptz`;
  return closed
    ? sql`(${complaint.lastEventAt}, ${complaint.id}) < (${moment}, ${id})`
    : sql`(${complaint.completionDueAt}, ${complaint.id}) > (${moment}, ${id})`;
}
