import type { Database } from "@/db/database";
import { readTimelineEnds } from "@/db/queries/outbox/cursor";

/** Polling interval while an event waits for an older running transaction of the cluster. */
const lookAgainMs = 150;

/**
 * Calls `onSettled` whenever more of the timeline has settled. Each call of the returned function checks once and
 * returns the milliseconds until the next check, or undefined when all has settled.
 */
export function openTimelineWatch(onSettled: () => void): (db: Database) => Promise<number | undefined> {
  let reported = -1n;
  return async (db) => {
    const { newest, horizon } = await readTimelineEnds(db);
    if (newest === null) return undefined;
    const isSettled = newest < horizon;
    const settled = isSettled ? newest : horizon;
    if (settled > reported) onSettled();
    reported = settled;
    return isSettled ? undefined : lookAgainMs;
  };
}
