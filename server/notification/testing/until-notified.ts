import { setTimeout as sleep } from "node:timers/promises";
import type { Database, RawSql } from "@/db/database";
import { queueNotifications } from "../queue-notifications";

/**
 * Runs the notification reader until all events are read. A parallel test may hold an older transaction open: events
 * are not settled until it ends.
 */
export async function untilTold({ db, sql }: { db: Database; sql: RawSql }, now: Date): Promise<void> {
  for (let patience = 0; patience < 4_000; patience += 1) {
    await queueNotifications({ db, now });
    const [left] = await sql`
      select 1 from complaint_event event, notification_outbox box
      where box.id = 1 and (event.xid, event.id) > (box.xid, box.event_id) limit 1`;
    if (!left) return;
    await sleep(25);
  }
  throw new Error("events were not told");
}
