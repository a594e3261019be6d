import type { Database } from "@/db/database";
import { deliverAll, openDispatcher } from "../dispatcher";
import type { Queue } from "../queue";

/** Delivers all of a queue that is due at a moment, and lets the clock stand there. */
export function deliverNow<Item extends { id: string }, Receipt>(
  db: Database,
  queue: Queue<Item, Receipt>,
  now: Date,
): Promise<void> {
  return deliverAll(openDispatcher(queue, { db, clock: () => now }));
}
