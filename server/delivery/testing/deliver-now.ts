import type { Database } from "@/db/database";
import { deliverAll, openDispatcher } from "../dispatcher";
import type { Queue } from "../queue";

/** Delivers all rows of a queue that are due at a moment, with the clock fixed there. */
export function deliverNow<Item extends { id: string }, Receipt>(
  db: Database,
  queue: Queue<Item, Receipt>,
  now: Date,
): Promise<void> {
  return deliverAll(openDispatcher(queue, { db, clock: () => now }));
}
