import { sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { listCategoryGroups } from "@/db/queries/admin/categories";
import { listPacked } from "@/db/queries/statistics/packed";
import { statuses } from "@/server/domain/complaint/status";
import { mapIndex } from "@/server/domain/map/contributions";
import { unpack } from "@/server/domain/statistics/packing";
import { mapModel } from "../model";

type Count = {
  scope: string;
  period: string;
  status: string;
  group: string;
  isOverdue: boolean;
  count: number;
};

/** The map's packed counts of the city and every kelurahan, per month and of all time, unpacked and in order. */
export async function readMap(db: Database): Promise<Count[]> {
  const groups = await listCategoryGroups(db);
  const rows = await listPacked(db, mapModel.table);
  const counts = rows.flatMap(({ key, counts }) => {
    const [scope = "", period = ""] = key.split("\t");
    if (scope.includes("/") || ![0, 13].includes(scope.length) || period.length === 4) return [];
    const vector = unpack(counts);
    return groups.flatMap(({ code: group, position }) =>
      statuses.flatMap((status) =>
        [true, false].flatMap((isOverdue) => {
          const count = vector.get(mapIndex(position, status, isOverdue));
          return count ? [{ scope, period, status, group, isOverdue, count }] : [];
        }),
      ),
    );
  });
  return counts.sort(inOrder);
}

/** The same counted from the complaints by SQL. */
export async function countMapAnew(db: Database, now: Date): Promise<Count[]> {
  const rows = await db.execute<Count>(sql`
    with seen as (
      select c.status, k.group_code, c.completion_stopped_at is null and c.completion_due_at < ${now.toISOString()}::timestamptz as is_overdue,
             to_char(c.submitted_at at time zone 'Asia/Jakarta', 'YYYY-MM') as month,
             case when c.is_confidential then null else c.kelurahan_code end as kelurahan_code
      from complaint c join category k on k.code = c.category_code
    )
    select scope, period, status, group_code as "group", is_overdue as "isOverdue", count(*)::int
    from seen, lateral (values (''), (kelurahan_code)) scopes (scope), lateral (values ('all'), (month)) periods (period)
    where scope is not null group by 1, 2, 3, 4, 5`);
  return [...rows].sort(inOrder);
}

const keyOf = ({ scope, period, status, group, isOverdue }: Count) =>
  [scope, period, status, group, isOverdue].join("|");
const inOrder = (a: Count, b: Count) => (keyOf(a) < keyOf(b) ? -1 : 1);
