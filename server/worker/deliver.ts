import { db } from "@/db/client";
import { findNextDue } from "@/db/queries/delivery/leases";
import { openDispatcher } from "@/server/delivery/dispatcher";
import type { Identifiable, Queue } from "@/server/delivery/queue";
import type { Loop, Ring } from "./loop";

/** Woken by new rows, by a free lane, and when the next row is due. */
export function deliver<Item extends Identifiable, Receipt>(
  name: string,
  queue: Queue<Item, Receipt>,
  ring: Ring,
): Loop {
  const { start, finish } = openDispatcher(queue, { db, onFree: () => ring(queue.name) });
  return {
    name,
    wokenBy: [queue.name],
    pollMs: 30_000,
    run: async () => {
      while ((await start()) > 0);
      const now = new Date();
      const due = await findNextDue(db, queue.name, now);
      return due ? due.getTime() - now.getTime() : undefined;
    },
    finish,
  };
}
