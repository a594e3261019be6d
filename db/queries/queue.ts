import {
  and,
  asc,
  eq,
  gt,
  ilike,
  inArray,
  isNotNull,
  isNull,
  lt,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { closedStatuses, type Status } from "@/server/domain/complaint/status";
import type { Queryable } from "../database";
import { area, category, complaint, unit } from "../schema";

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
  after: { dueAt: Date; id: number } | null;
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
  isPublic: complaint.isPublic,
  reopenCount: complaint.reopenCount,
};

/** A page of open complaints, due next first (or of closed ones); reads no more rows than it answers. */
export function listQueue(db: Queryable, filter: QueueFilter) {
  return db
    .select(columns)
    .from(complaint)
    .innerJoin(category, eq(category.code, complaint.categoryCode))
    .leftJoin(area, and(eq(area.code, complaint.kelurahanCode), isNull(area.validTo)))
    .leftJoin(unit, eq(unit.id, complaint.holderUnitId))
    .where(and(...conditions(filter)))
    .orderBy(asc(complaint.completionDueAt), asc(complaint.id))
    .limit(filter.limit);
}

function conditions(filter: QueueFilter): (SQL | undefined)[] {
  const { after } = filter;
  return [
    filter.closed
      ? inArray(complaint.status, ["resolved", "rejected", "merged"])
      : notInArray(complaint.status, [...closedStatuses]),
    filter.unitIds ? inArray(complaint.holderUnitId, [...filter.unitIds]) : undefined,
    filter.areaPrefix ? ilike(complaint.kelurahanCode, `${filter.areaPrefix}%`) : undefined,
    filter.seesConfidential ? undefined : eq(complaint.isConfidential, false),
    filter.statuses ? inArray(complaint.status, [...filter.statuses]) : undefined,
    filter.isPending ? isNotNull(complaint.pending) : undefined,
    filter.isOverdue
      ? and(lt(complaint.completionDueAt, filter.now), isNull(complaint.completionStoppedAt))
      : undefined,
    filter.code ? eq(complaint.code, filter.code) : undefined,
    after
      ? or(
          gt(complaint.completionDueAt, after.dueAt),
          and(eq(complaint.completionDueAt, after.dueAt), gt(complaint.id, after.id)),
        )
      : undefined,
  ];
}
