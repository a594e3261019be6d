import type { Database } from "@/db/database";
import { type Settlement, settleLeases } from "@/db/queries/delivery/leases";
import { backoffs, chanceOf, nextAttemptAt } from "@/server/domain/delivery/backoff";
import { batchWrites } from "./batch-writes";
import type { Leased, Outcome, Queue, Settled } from "./queue";

type Entry<Item, Receipt> = { settlement: Settlement; settled: Settled<Item, Receipt> | null };

/** Writes what attempts came to, batch by batch. Each returns when the row is tried again, null when it is not. */
export interface Settlements<Item, Receipt> {
  settle: (one: Leased<Item>, outcome: Outcome<Receipt>) => Promise<null>;
  fail: (one: Leased<Item>, lastError: string) => Promise<Date | null>;
  /** As many attempts as there may be were begun, and none came to an outcome. */
  exhaust: (one: Leased<Item>) => Promise<null>;
  /** It was not attempted, and is due again at a moment. */
  release: (one: Leased<Item>, dueAt: Date) => Promise<null>;
}

export function openSettlements<Item extends { id: string }, Receipt>(
  db: Database,
  queue: Queue<Item, Receipt>,
  clock: () => Date,
): Settlements<Item, Receipt> {
  const write = batchWrites<Entry<Item, Receipt>>((entries) => writeApart(db, queue, entries, clock));

  async function put(
    { lease }: Leased<Item>,
    values: Partial<Settlement>,
    settled: Settled<Item, Receipt> | null = null,
  ): Promise<null> {
    const { attempts: counted } = lease;
    const unchanged = { state: null, counted, lastError: null, dueAt: null, at: clock() };
    await write({ settlement: { ...lease, ...unchanged, ...values }, settled });
    return null;
  }

  return {
    settle: (one, outcome) =>
      outcome.state === "dead"
        ? put(one, outcome)
        : put(one, outcomeValues(outcome), { item: one.item, outcome }),
    exhaust: (one) => put(one, { state: "dead", counted: one.lease.attempts - 1, lastError: "no_outcome" }),
    release: (one, dueAt) => put(one, { counted: one.lease.attempts - 1, dueAt }),
    fail: async (one, lastError) => {
      const { id, attempts } = one.lease;
      const dueAt = nextAttemptAt(backoffs[queue.name], attempts, clock(), chanceOf(`${id} ${attempts}`));
      await put(one, { state: dueAt ? "failed" : "dead", lastError, dueAt });
      return dueAt;
    },
  };
}

function outcomeValues<Receipt>(outcome: Exclude<Outcome<Receipt>, { state: "dead" }>): Partial<Settlement> {
  if (outcome.state === "done") return { state: "done" };
  return { state: "queued", counted: 0, dueAt: outcome.dueAt };
}

/** All at once; where one of them cannot be written, each by itself, so that it alone is attempted again. */
async function writeApart<Item extends { id: string }, Receipt>(
  db: Database,
  queue: Queue<Item, Receipt>,
  entries: readonly Entry<Item, Receipt>[],
  clock: () => Date,
): Promise<void> {
  try {
    await writeBatch(db, queue, entries, clock());
  } catch (error) {
    if (entries.length === 1) throw error;
    const written = await Promise.allSettled(entries.map((entry) => writeBatch(db, queue, [entry], clock())));
    const failed = written.find(({ status }) => status === "rejected");
    if (failed?.status === "rejected") throw failed.reason;
  }
}

function writeBatch<Item extends { id: string }, Receipt>(
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
