import type { Database, RawSql } from "@/db/database";
import { until } from "@/db/testing/until";
import { queueNotifications } from "../queue-notifications";

/**
 * Tells all that has happened to the staff, the first of the outbox's readers. A test beside this one may hold a
 * transaction that began before our events: they are not settled until it ends.
 */
export function untilNotified({ db, sql }: { db: Database; sql: RawSql }, now: Date): Promise<void> {
  return until("the staff is told", async () => {
    await queueNotifications({ db, now });
    const [left] = await sql`
      select 1 from complaint_event event, notification_outbox box
      where box.id = 1 and (event.xid, event.id) > (box.xid, box.event_id) limit 1`;
    return !left;
  });
}
