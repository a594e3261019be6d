import type { Database } from "@/db/database";
import {
  listNewlyOverdue,
  listNextEvents,
  lockProjection,
  recount,
  setPosition,
} from "@/db/queries/projections";

export const tallyProjection = "tally";
const batch = 2_000;

/**
 * Brings the tallies up to the timeline, one batch. Answers whether there may be more. Safe to repeat and to kill: the
 * tallies, the facts that they rest on and the position move in one transaction.
 */
export function projectOnce(db: Database, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const position = await lockProjection(tx, tallyProjection);
    const events = await listNextEvents(tx, position, batch);
    const overdue = await listNewlyOverdue(tx, position.at, now);
    const touched = new Set([...events.map((event) => event.complaintId), ...overdue]);
    if (touched.size > 0) await recount(tx, [...touched], now);
    await setPosition(
      tx,
      tallyProjection,
      events.at(-1) ?? { xid: position.xid, id: String(position.eventId) },
      now,
    );
    return events.length === batch;
  });
}
