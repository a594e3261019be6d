import type { RawSql } from "@/db/database";
import { isOpenSql } from "@/db/predicates";
import type { DeskCase } from "./measure";
import type { Desk, Office } from "./office";

/** Complaints of which the pages are opened, one after the other. */
const opened = 40;

/** Open complaints; of an officer who holds some, what their unit holds. */
const listOpen = (sql: RawSql, unitId: number | null) => sql<{ code: string }[]>`
  select code from complaint where ${sql.unsafe(isOpenSql())} and not is_confidential and latitude is not null
    ${unitId === null ? sql`` : sql`and holder_unit_id = ${unitId}`}
  order by completion_due_at, id limit ${opened}`;

async function turn(sql: RawSql, unitId: number | null) {
  const rows = await listOpen(sql, unitId);
  let count = 0;
  return () => rows[count++ % rows.length]?.code ?? "";
}

/** All that an officer's page of one complaint asks for its first paint: who they are, and the complaint's desk. */
async function openPage({ api }: Desk, code: string): Promise<void> {
  await api.staff.me();
  await api.complaint.desk({ code });
}

/** One complaint's page as an officer opens it, for those who hold it and for Biro. */
export async function pageCases({ kelurahan, agency, verifier }: Office, sql: RawSql): Promise<DeskCase[]> {
  const [own, held, any] = await Promise.all([
    turn(sql, kelurahan.actor.unitId),
    turn(sql, agency.actor.unitId),
    turn(sql, null),
  ]);
  return [
    {
      name: "one complaint's page, kelurahan",
      ask: () => openPage(kelurahan, own()),
      bare: (raw) => raw`
        select c.*, (select jsonb_agg(e) from complaint_event e where e.complaint_id = c.id) as events
        from complaint c where c.code = ${own()}`,
    },
    { name: "one complaint's page, agency", ask: () => openPage(agency, held()), bare: null },
    { name: "one complaint's page, whole city", ask: () => openPage(verifier, any()), bare: null },
    {
      name: "whom a note may call",
      ask: () => verifier.api.complaint.mentionable({ code: any() }),
      bare: null,
    },
  ];
}
