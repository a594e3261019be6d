import { sql } from "drizzle-orm";
import { setComplaint } from "@/db/queries/complaint/complaints";
import { listMarkedEvents } from "@/db/queries/complaint/timelines";
import { replay } from "@/server/domain/complaint/replay";
import type { Database } from "./database";
import { undoableKinds } from "./event-kinds";

const batchSize = 500;

/**
 * Computes cached columns again that an earlier version did not have, or whose clocks it read otherwise, from the
 * timelines; once, before the first read model is built. Returns how many complaints.
 */
export async function recache(db: Database): Promise<number> {
  const [model] = await db.execute(sql`select from read_model limit 1`);
  if (model) return 0;
  let [done, after] = [0, "0"];
  for (;;) {
    const ids = await db.transaction(async (tx) => {
      const rows = await tx.execute<{ id: string }>(sql`
        select id::text from complaint c where id > ${after}::bigint and (
          completion_stopped_at is not null and completion_net_ms is null
          or exists (select from complaint_event e where e.complaint_id = c.id and e.kind in (${sql.raw(undoableKinds)})))
        order by c.id limit ${batchSize} for update of c`);
      const found = rows.map(({ id }) => Number(id));
      const events = found.length === 0 ? [] : await listMarkedEvents(tx, found, { before: "0", now: "0" });
      for (const id of found) {
        await setComplaint(tx, id, replay(events.filter((event) => event.complaintId === id)));
      }
      return found;
    });
    done += ids.length;
    after = String(ids.at(-1) ?? after);
    if (ids.length < batchSize) return done;
  }
}
