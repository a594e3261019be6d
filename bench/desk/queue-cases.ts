import type { RawSql } from "@/db/database";
import { isClosedInViewSql, isOpenSql } from "@/db/predicates";
import type { QueueFilter } from "@/server/domain/desk/queue-filter";
import type { DeskCase } from "./measure";
import type { Desk, Office } from "./office";

/** The page with its rows, the saved views, and the counts of all views. */
async function page({ api }: Desk, filter: Partial<QueueFilter>): Promise<void> {
  await api.desk.queue(filter);
}

const openRows = (unitIds: readonly number[] | null) => (sql: RawSql) =>
  sql`
  select id, code, left(text, 160) from complaint
  where ${sql.unsafe(isOpenSql())}
    ${unitIds ? sql`and holder_unit_id = any(${[...unitIds]}::bigint[])` : sql``}
  order by completion_due_at, id limit 26`;
const closedRows = (sql: RawSql) => sql`
  select id, code, left(text, 160) from complaint where ${sql.unsafe(isClosedInViewSql())}
  order by last_event_at desc, id desc limit 26`;

export function queueCases({ kelurahan, agency, verifier }: Office): DeskCase[] {
  const { unitScope } = agency.actor;
  return [
    {
      name: "page, kelurahan",
      ask: () => page(kelurahan, {}),
      bare: openRows([kelurahan.actor.unitId]),
    },
    { name: "page, agency", ask: () => page(agency, { view: "below" }), bare: openRows(unitScope) },
    { name: "page, whole city", ask: () => page(verifier, {}), bare: openRows(null) },
    { name: "page, closed", ask: () => page(verifier, { view: "closed" }), bare: closedRows },
    {
      name: "page, overdue of a kota",
      ask: () => page(verifier, { clock: "completion", area: "31.74" }),
      bare: null,
    },
    {
      name: "page, closed of a category and kecamatan",
      ask: () => page(verifier, { view: "closed", category: "jembatan", area: "31.74.01" }),
      bare: null,
    },
  ];
}
