import { type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { isMergedSql, isOpenSql, isRejectedSql, isRemovedSql, isResolvedSql } from "@/db/predicates";
import { all, isCategoryKey } from "@/server/domain/statistics/cube";
import { type Drill, drills } from "@/server/domain/statistics/drill";
import type { Scope } from "@/server/domain/statistics/scope";
import { sensitiveKey } from "@/server/domain/statistics/sensitive";

const isRunning = sql`c.completion_stopped_at is null`;
const isDone = sql.raw(isResolvedSql("c"));

/** The cube's conditions as conditions on rows. */
function condition(drill: Drill, at: Date): SQL {
  const isLate = sql`${isRunning} and c.completion_due_at < ${at.toISOString()}::timestamptz`;
  const conditions: Record<Drill, SQL> = {
    received: sql`true`,
    open: sql.raw(isOpenSql("c")),
    openOverdue: isLate,
    resolved: isDone,
    rejected: sql.raw(isRejectedSql("c")),
    merged: sql.raw(isMergedSql("c")),
    recurring: sql`c.recurs_of_code is not null`,
    reopened: sql`c.reopen_count > 0`,
    returned: sql`c.return_count > 0`,
    hopped: sql`c.hop_count > 0`,
    due: sql`(${isDone} or (${isLate}))`,
    dueOnTime: sql`${isDone} and c.completion_stopped_at <= c.completion_due_at`,
    dueLate: sql`${isDone} and c.completion_stopped_at > c.completion_due_at`,
    dueOpenLate: isLate,
    allLate: sql`((${isDone} and c.completion_stopped_at > c.completion_due_at) or (${isLate}))`,
  };
  return conditions[drill];
}

function ofCategory(category: string): SQL {
  if (category === all) return sql`true`;
  if (category === sensitiveKey) return sql`k.is_sensitive`;
  return isCategoryKey(category)
    ? sql`c.category_code = ${category.slice(1)}`
    : sql`k.group_code = ${category}`;
}

type DrillRow = {
  id: number;
  code: string;
  status: string;
  categoryCode: string;
  kelurahanCode: string;
  holder: string | null;
  channelCode: string;
  submittedAt: Date;
  completionDueAt: Date;
  completionStoppedAt: Date | null;
  at: Date;
};

export type DrillCursor = { kelurahanCode: string; at: string; id: number };
type Question = {
  scope: Scope;
  drill: Drill;
  at: Date;
  agencyUnitIds: readonly number[] | null;
  kelurahanCodes: readonly string[];
};

/**
 * The complaints of kelurahan that a figure counts, by kelurahan and moment, a page after a cursor, by an index.
 * Complaints about officials have no area, so they are not among them.
 */
export async function listDrill(
  db: Queryable,
  { scope, drill, at, agencyUnitIds, kelurahanCodes }: Question,
  after: DrillCursor | null,
  limit: number,
): Promise<DrillRow[]> {
  const moment = drills[drill] === "due" ? sql`c.completion_due_at` : sql`c.submitted_at`;
  const rows = await db.execute<Record<string, string | null>>(sql`
    select c.id::text, c.code, c.status, c.category_code as "categoryCode", c.kelurahan_code as "kelurahanCode", u.name as holder,
      c.channel_code as "channelCode", c.submitted_at::text as "submittedAt", c.completion_due_at::text as "completionDueAt",
      c.completion_stopped_at::text as "completionStoppedAt", ${moment}::text as at
    from complaint c join category k on k.code = c.category_code left join unit u on u.id = coalesce(c.holder_unit_id, c.origin_unit_id)
    where c.kelurahan_code = any(${`{${kelurahanCodes.join(",")}}`}::text[]) and not c.is_confidential and not ${sql.raw(isRemovedSql("c"))}
      and ${moment} >= ${`${scope.from}T00:00:00+07:00`}::timestamptz
      and ${moment} < ${`${scope.to}T00:00:00+07:00`}::timestamptz + interval '1 day'
      and (${condition(drill, at)})
      and ${ofCategory(scope.category)}
      and (${scope.channel} = '' or c.channel_code = ${scope.channel})
      ${agencyUnitIds ? sql`and coalesce(c.holder_unit_id, c.origin_unit_id) = any(${`{${agencyUnitIds.join(",")}}`}::bigint[])` : sql``}
      ${after ? sql`and (c.kelurahan_code, ${moment}, c.id) > (${after.kelurahanCode}, ${after.at}::timestamptz, ${after.id}::bigint)` : sql``}
    order by c.kelurahan_code, ${moment}, c.id limit ${limit}`);
  return rows.map((row) => ({
    ...(row as unknown as DrillRow),
    id: Number(row.id),
    submittedAt: new Date(row.submittedAt ?? 0),
    completionDueAt: new Date(row.completionDueAt ?? 0),
    completionStoppedAt: row.completionStoppedAt ? new Date(row.completionStoppedAt) : null,
    at: new Date(row.at ?? 0),
  }));
}
