import type { Database } from "@/db/database";
import { type Settlement, settleLeases } from "@/db/queries/delivery/leases";
import { backoffs, chanceOf, nextAttemptAt } from "@/server/domain/delivery/backoff";
import { neverFinished } from "@/server/domain/delivery/state";
import { batchWrites } from "./batch-writes";
import {
  type DeliveryOutcome,
  type DeliveryResult,
  giveUp,
  type Identifiable,
  type LeasedItem,
  type Queue,
} from "./queue";

/** Writes outcomes in batches. Each returns when the row is retried, or null. */
export interface Settlements<Item, Receipt> {
  settle: (one: LeasedItem<Item>, outcome: DeliveryOutcome<Receipt>) => Promise<Date | null>;
  /** Makes a dead letter of a row whose attempts all ended without an outcome. */
  giveUpUnfinished: (one: LeasedItem<Item>) => Promise<void>;
  /** Releases a row that was not attempted; it is due again at `dueAt`. */
  release: (one: LeasedItem<Item>, dueAt: Date) => Promise<void>;
}

type Entry<Item, Receipt> = { settlement: Settlement; settled: DeliveryResult<Item, Receipt> | null };

export function openSettlements<Item extends Identifiable, Receipt>(
  db: Database,
  queue: Queue<Item, Receipt>,
  clock: () => Date,
): Settlements<Item, Receipt> {
  const write = batchWrites<Entry<Item, Receipt>>((entries) => writeApart(db, queue, entries, clock));

  function put(
    { lease, item }: LeasedItem<Item>,
    values: Partial<Settlement>,
    outcome?: DeliveryOutcome<Receipt>,
  ) {
    const unchanged = { state: null, counted: lease.attempts, lastError: null, dueAt: null, at: clock() };
    const settled = outcome ? { item, outcome } : null;
    return write({ settlement: { ...lease, ...unchanged, ...values }, settled });
  }

  return {
    settle: async (one, given) => {
      const retryAt = given.state === "failed" ? planRetry(one) : null;
      const outcome = given.state === "failed" && !retryAt ? giveUp(given.lastError) : given;
      const { state } = outcome;
      if (outcome.state === "done") await put(one, { state }, outcome);
      else if (outcome.state === "queued")
        await put(one, { state, counted: 0, dueAt: outcome.dueAt }, outcome);
      else await put(one, { state, lastError: outcome.lastError, dueAt: retryAt }, outcome);
      return retryAt;
    },
    giveUpUnfinished: (one) => {
      const outcome = giveUp(neverFinished);
      return put(one, { ...outcome, counted: one.lease.attempts - 1 }, outcome);
    },
    release: (one, dueAt) => put(one, { counted: one.lease.attempts - 1, dueAt }),
  };

  function planRetry({ lease: { id, attempts } }: LeasedItem<Item>): Date | null {
    return nextAttemptAt(backoffs[queue.name], attempts, clock(), chanceOf(`${id} ${attempts}`));
  }
}

/** Writes all in one batch; after a failure each alone, so that only the bad one is attempted again. */
async function writeApart<Item extends Identifiable, Receipt>(
  db: Database,
  queue: Queue<Item, Receipt>,
  entries: readonly Entry<Item, Receipt>[],
  clock: () => Date,
): Promise<void> {
  try {
    await writeBatch(db, queue, entries, clock());
  } catch (error) {
    if (entries.length === 1) throw error;
    const each = entries.map((entry) => writeBatch(db, queue, [entry], clock()));
    const failed = (await Promise.allSettled(each)).find(({ status }) => status === "rejected");
    if (failed?.status === "rejected") throw failed.reason;
  }
}

function writeBatch<Item extends Identifiable, Receipt>(
  db: Database,
  queue: Queue<Item, Receipt>,
  entries: readonly Entry<Item, Receipt>[],
  now: Date,
): Promise<void> {
  return db.transaction(async (tx) => {
    const settlements = entries.map(({ settlement }) => settlement);
    const held = await settleLeases(tx, queue.name, settlements);
    const own = entries.flatMap(({ settlement: { id }, settled }) =>
      settled && held.has(id) ? [settled] : [],
    );
    if (own.length > 0) await queue.keep?.(tx, own, now);
  });
}
