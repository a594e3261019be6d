import type { Database, RawSql } from "@/db/database";
import { openLocator } from "@/server/area/locate";
import { takeMove } from "@/server/complaint/take-move";
import { moveSchema } from "@/server/domain/complaint/input";
import { timed, timesOf } from "./measure";

type Waiting = { id: number; code: string; unitId: number; staffId: number };

/** Starts complaints that wait at their kelurahan, each by an officer of the holding unit. */
export async function measureMoves({ db, sql }: { db: Database; sql: RawSql }, rounds: number) {
  const waiting = await sql<Waiting[]>`
    select c.id::int as id, c.code, c.holder_unit_id::int as "unitId", (select min(id)::int from staff) as "staffId"
    from complaint c join unit u on u.id = c.holder_unit_id
    where c.status = 'waiting' and c.pending is null and u.kind = 'kelurahan' and not c.is_confidential
    order by c.completion_due_at limit ${rounds + 3}`;
  const locate = openLocator(db);
  const [moved, alone]: [number[], number[]] = [[], []];
  for (const [index, { id, code, unitId, staffId }] of waiting.entries()) {
    const input = moveSchema.parse({ code, action: "start", expectedStatus: "waiting" });
    const actor = {
      kind: "staff",
      role: "kelurahan",
      staffId,
      unitId,
      unitScope: [unitId],
      areaPrefix: null,
    } as const;
    const bareTime = await timed(() => writeBare(sql, id));
    const time = await timed(() => takeMove({ db, actor, now: new Date(), locate }, input));
    if (index < 3) continue;
    moved.push(time);
    alone.push(bareTime);
  }
  return { moves: moved.length, ...timesOf(moved), bare: timesOf(alone) };
}

/** The same rows locked, written and committed, without rules: the row unchanged, and a note in its timeline. */
const writeBare = (sql: RawSql, id: number) =>
  sql.begin(async (tx) => {
    await tx`select id from complaint where id = ${id} for update`;
    await tx`insert into complaint_event (complaint_id, kind, at, from_status, to_status, actor_kind)
      values (${id}, 'note', now(), 'waiting', 'waiting', 'system')`;
    await tx`update complaint set last_event_at = now() where id = ${id}`;
  });
