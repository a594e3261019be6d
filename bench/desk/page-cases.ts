import type { RawSql } from "@/db/database";
import { isOpenSql } from "@/db/predicates";
import type { DeskCase } from "./measure";
import type { Desk } from "./office";

/** Complaints whose pages are opened, one after the other. */
const opened = 40;

/** One complaint's page as an officer opens it, with its additional calls. */
export async function pageCases({ api }: Desk, sql: RawSql): Promise<DeskCase[]> {
  const rows = await sql<{ code: string }[]>`
    select code from complaint where ${sql.unsafe(isOpenSql())} and not is_confidential
      and latitude is not null order by completion_due_at, id limit ${opened}`;
  let turn = 0;
  const next = () => rows[turn++ % rows.length]?.code ?? "";
  return [
    {
      name: "one complaint's page",
      ask: () => {
        const code = next();
        const { byCode, why, templates, similar, quotes } = api.complaint;
        return Promise.all([byCode, why, templates, similar, quotes].map((part) => part({ code })));
      },
      bare: (raw) => raw`
        select c.*, (select jsonb_agg(e) from complaint_event e where e.complaint_id = c.id) as events
        from complaint c where c.code = ${next()}`,
    },
    { name: "similar reports close by", ask: () => api.complaint.similar({ code: next() }), bare: null },
    { name: "quoted numbers", ask: () => api.complaint.quotes({ code: next() }), bare: null },
    { name: "whom a note may call", ask: () => api.complaint.mentionable({ code: next() }), bare: null },
  ];
}
