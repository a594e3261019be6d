import { sql } from "drizzle-orm";
import { setComplaint } from "@/db/queries/complaint/complaints";
import { listMarkedEvents } from "@/db/queries/complaint/timelines";
import { replay } from "@/server/domain/complaint/replay";
import type { Database } from "./database";

const batchSize = 500;

/**
 * Fills cached columns that an earlier version did not have, from the timelines; once, before the first read model is
 * built. Returns how many complaints.
 */
export async function recache(db: Database): Promise<number> {
  const [model] = await db.execute(sql`select from read_model limit 1`);
  if (model) return 0;
  for (let done = 0; ; ) {
    const filled = await db.transaction(async (tx) => {
      const rows = await tx.execute<{ id: string }>(sql`
        select id::text from complaint where completion_stopped_at is not null and completion_net_ms is null
        order by complaint.id limit ${batchSize} for update`);
      const ids = rows.map(({ id }) => Number(id));
      if (ids.length === 0) return 0;
      const events = await listMarkedEvents(tx, ids, { before: "0", now: "0" });
      for (const id of ids) {
        await setComplaint(tx, id, replay(events.filter((event) => event.complaintId === id)));
      }
      return ids.length;
    });
    if (filled === 0) return done;
    done += filled;
  }
}
