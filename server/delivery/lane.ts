import { backoffs } from "@/server/domain/delivery/backoff";
import { log, traceOf } from "@/server/log";
import {
  type BatchQueue,
  type DeliveryOutcome,
  fail,
  type Identifiable,
  type LeasedItem,
  type Queue,
  type SingleQueue,
} from "./queue";
import type { Settlements } from "./settlements";
import { withinTime } from "./within-time";

type Run<Item extends Identifiable, Receipt, Kind extends Queue<Item, Receipt>> = {
  queue: Kind;
  clock: () => Date;
  settlements: Settlements<Item, Receipt>;
};

/** Attempts the claimed rows of one lane. Never throws: a row without an outcome is attempted again after its lease. */
export async function runLane<Item extends Identifiable, Receipt>(
  { queue, ...rest }: Run<Item, Receipt, Queue<Item, Receipt>>,
  own: readonly LeasedItem<Item>[],
): Promise<void> {
  const isExhausted = ({ lease }: LeasedItem<Item>) => lease.attempts > backoffs[queue.name].maxAttempts;
  const live = own.filter((one) => !isExhausted(one));
  try {
    for (const one of own.filter(isExhausted)) await rest.settlements.giveUpUnfinished(one);
    if (live.length === 0) return;
    if ("batch" in queue) await runTogether({ queue, ...rest }, live);
    else await runInTurn({ queue, ...rest }, live);
  } catch (error) {
    log().error({ queue: queue.name, ...traceOf(error) }, "an outcome could not be written");
  }
}

async function runTogether<Item extends Identifiable, Receipt>(
  { queue, clock, settlements }: Run<Item, Receipt, BatchQueue<Item, Receipt>>,
  own: readonly LeasedItem<Item>[],
): Promise<void> {
  const outcomes = await queue.attemptAll(
    own.map(({ item }) => item),
    clock(),
  );
  await Promise.all(own.map((one, index) => settlements.settle(one, outcomes[index] ?? fail("no_outcome"))));
}

async function runInTurn<Item extends Identifiable, Receipt>(
  { queue, clock, settlements }: Run<Item, Receipt, SingleQueue<Item, Receipt>>,
  own: readonly LeasedItem<Item>[],
): Promise<void> {
  let waitsUntil: Date | null = null;
  for (const one of own) {
    if (waitsUntil) await settlements.release(one, waitsUntil);
    else {
      const failedUntil = await settlements.settle(one, await attempt(queue, one, clock()));
      if (queue.keepsOrder) waitsUntil = failedUntil;
    }
  }
}

async function attempt<Item extends Identifiable, Receipt>(
  queue: SingleQueue<Item, Receipt>,
  { lease, item }: LeasedItem<Item>,
  now: Date,
): Promise<DeliveryOutcome<Receipt>> {
  try {
    return await withinTime(queue.patienceMs, () => queue.attempt(item, now));
  } catch (error) {
    log().warn({ queue: queue.name, attempts: lease.attempts }, "a delivery failed");
    return fail(error instanceof Error ? error.message : String(error));
  }
}
