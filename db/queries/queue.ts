import { and, asc, desc, eq, inArray, isNotNull, isNull, like, lt, type SQL, sql } from "drizzle-orm";
import type { Status } from "@/server/domain/complaint/status";
import type { Queryable } from "../database";
import { area, category, complaint, unit } from "../schema";

/** The moment by which a page is ordered, and the id that breaks ties. */
export type Cursor = { at: Date; id: number };

export type QueueFilter = {
  unitIds: readonly number[] | null;
  /** Also what lies in these areas, whoever holds it. */
  areaPrefix: string | null;
  seesConfidential: boolean;
  statuses: readonly Status[] | null;
  isPending: boolean;
  isOverdue: boolean;
  closed: boolean;
  code: string | null;
  after: Cursor | null;
  now: Date;
  limit: number;
};

const columns = {
  id: complaint.id,
  code: complaint.code,
  status: complaint.status,
  pending: complaint.pending,
  category: { id: category.nameId, en: category.nameEn },
  excerpt: sql<string>`left(${complaint.text}, 160)`,
  kelurahan: area.name,
  holder: unit.name,
  submittedAt: complaint.submittedAt,
  coordinationDueAt:
    sql<Date | null>`case when ${complaint.coordinationStoppedAt} is null then ${complaint.coordinationDueAt} end`.mapWith(
      complaint.coordinationDueAt,
    ),
  completionDueAt: complaint.completionDueAt,
  completionStoppedAt: complaint.completionStoppedAt,
  lastEventAt: complaint.lastEventAt,
  isPublic: complaint.isPublic,
  reopenCount: complaint.reopenCount,
};

/** Words of the partial indexes' own conditions, as literals: a bound value would hide them from the planner. */
const isOpen = sql`status not in ('resolved', 'rejected', 'merged', 'removed')`;
const isClosedInView = sql`status in ('resolved', 'rejected', 'merged')`;

/** A page of open complaints, due next first, or of closed ones, the latest first; an index has either order. */
export function listQueue(db: Queryable, filter: QueueFilter) {
  const order = filter.closed
    ? [desc(complaint.lastEventAt), desc(complaint.id)]
    : [asc(complaint.completionDueAt), asc(complaint.id)];
  return db
    .select(columns)
    .from(complaint)
    .innerJoin(category, eq(category.code, complaint.categoryCode))
    .leftJoin(area, and(eq(area.code, complaint.kelurahanCode), isNull(area.validTo)))
    .leftJoin(unit, eq(unit.id, complaint.holderUnitId))
    .where(and(...conditions(filter)))
    .orderBy(...order)
    .limit(filter.limit);
}

function conditions(filter: QueueFilter): (SQL | undefined)[] {
  return [
    filter.closed ? isClosedInView : isOpen,
    filter.unitIds ? inArray(complaint.holderUnitId, [...filter.unitIds]) : undefined,
    filter.areaPrefix ? like(complaint.kelurahanCode, `${filter.areaPrefix}%`) : undefined,
    filter.seesConfidential ? undefined : eq(complaint.isConfidential, false),
    filter.statuses ? inArray(complaint.status, [...filter.statuses]) : undefined,
    filter.isPending ? isNotNull(complaint.pending) : undefined,
    filter.isOverdue
      ? and(lt(complaint.completionDueAt, filter.now), isNull(complaint.completionStoppedAt))
      : undefined,
    filter.code ? eq(complaint.code, filter.code) : undefined,
    filter.after ? beyond(filter.after, filter.closed) : undefined,
  ];
}

/** What comes after the last row of the page before, in the page's own order. */
function beyond({ at, id }: Cursor, closed: boolean): SQL {
  const moment = sql`${at.toISOString()}::timestamptz`;
  return closed
    ? sql`(${complaint.lastEventAt}, ${complaint.id}) < (${moment}, ${id})`
    : sql`(${complaint.completionDueAt}, ${complaint.id}) > (${moment}, ${id})`;
}
