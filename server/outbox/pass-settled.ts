import type { Database, Transaction } from "@/db/database";
import {
  hasSettledEvents,
  lockCursor,
  type OutboxReader,
  setCursor,
  type TimelineSpan,
} from "@/db/queries/outbox/cursor";

type TimelineEvent = { xid: string; id: number; at: Date };

type Reading<Event extends TimelineEvent> = {
  limit?: number;
  list: (tx: Transaction, span: TimelineSpan) => Promise<Event[]>;
  /** Its writes belong to the transaction that moves the cursor. */
  take: (tx: Transaction, events: readonly Event[]) => Promise<void>;
};

const batch = 500;
/** Older events are imported history, not news. */
const newsMs = 7 * 86_400_000;

/**
 * Passes the next settled events of the timeline to a reader. Returns how many. The cursor stops before the oldest
 * running transaction and moves with the reader's writes, so nothing is lost or repeated when a worker dies.
 */
export async function passSettled<Event extends TimelineEvent>(
  { db, now }: { db: Database; now: Date },
  reader: OutboxReader,
  { limit = batch, list, take }: Reading<Event>,
): Promise<number> {
  if (!(await hasSettledEvents(db, reader))) return 0;
  return db.transaction(async (tx) => {
    const passed = await list(tx, { ...(await lockCursor(tx, reader)), limit });
    const last = passed.at(-1);
    if (!last) return 0;
    const oldest = now.getTime() - newsMs;
    await take(
      tx,
      passed.filter(({ at }) => at.getTime() >= oldest),
    );
    await setCursor(tx, reader, { xid: last.xid, eventId: last.id });
    return passed.length;
  });
}
