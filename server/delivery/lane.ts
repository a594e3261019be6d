import { backoffs } from "@/server/domain/delivery/backoff";
import { log, traceOf } from "@/server/log";
import type { Leased, Outcome, Queue } from "./queue";
import type { Settlements } from "./settlements";

type Run<Item extends { id: string }, Receipt> = {
  queue: Queue<Item, Receipt>;
  clock: () => Date;
  settlements: Settlements<Item, Receipt>;
};

/** One after the other; what the lease leaves no time for is given back. Never throws. */
export async function runLane<Item extends { id: string }, Receipt>(
  run: Run<Item, Receipt>,
  own: readonly Leased<Item>[],
): Promise<void> {
  const { queue, clock, settlements } = run;
  let waitsUntil: Date | null = null;
  for (const one of own) {
    const isLate = clock().getTime() > one.lease.leasedUntil.getTime() - queue.leaseMs / 2;
    try {
      if (isLate || waitsUntil) await settlements.release(one, waitsUntil ?? clock());
      else {
        const failedUntil = await attempt(run, one);
        if (queue.keepsOrder) waitsUntil = failedUntil;
      }
    } catch (error) {
      log().error({ queue: queue.name, ...traceOf(error) }, "an outcome could not be written");
    }
  }
}

/** Returns when it is tried again; null when it is not. */
async function attempt<Item extends { id: string }, Receipt>(
  { queue, clock, settlements }: Run<Item, Receipt>,
  one: Leased<Item>,
): Promise<Date | null> {
  if (one.lease.attempts > backoffs[queue.name].maxAttempts) return settlements.exhaust(one);
  let outcome: Outcome<Receipt>;
  try {
    outcome = await queue.attempt(one.item, clock());
  } catch (error) {
    log().warn({ queue: queue.name, attempts: one.lease.attempts }, "a delivery failed");
    return settlements.fail(one, error instanceof Error ? error.message : String(error));
  }
  return settlements.settle(one, outcome);
}
