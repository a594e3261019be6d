import type { Database, Transaction } from "@/db/database";
import type { Lease, StoredQueue } from "@/db/queries/delivery/leases";

/** What an attempt came to when it did not fail; a failed one throws, and is tried again. */
export type Outcome<Receipt> =
  | { state: "done"; receipt: Receipt }
  /** Nothing failed, but there is something to wait for. */
  | { state: "queued"; receipt: Receipt; dueAt: Date }
  | { state: "dead"; lastError: string };

export type Settled<Item, Receipt> = { item: Item; outcome: Exclude<Outcome<Receipt>, { state: "dead" }> };

/** What is particular to one queue; claiming, backoff, dead letters and leases are the same for all. */
export interface Queue<Item extends { id: string }, Receipt = null> {
  name: StoredQueue;
  /** Lanes of one route that are attempted at the same time. */
  concurrency: number;
  /** Longer than any attempt: every peer is given up on before. */
  leaseMs: number;
  /** Behind one that failed, the others of its lane wait. */
  keepsOrder?: boolean;
  /** The routes that are on, each with lanes of its own; without it everything leaves by one. */
  routes?: () => readonly string[] | Promise<readonly string[]>;
  load: (db: Database, ids: readonly string[]) => Promise<Item[]>;
  /** Asks the peer. No transaction is open meanwhile. @throws Error when it is to be tried again */
  attempt: (item: Item, now: Date) => Promise<Outcome<Receipt>>;
  /** Keeps receipts, in the transaction that settles their rows. */
  keep?: (tx: Transaction, settled: readonly Settled<Item, Receipt>[], now: Date) => Promise<void>;
}

export type Leased<Item> = { lease: Lease; item: Item };

export const done = { state: "done", receipt: null } as const;
export const giveUp = (lastError: string) => ({ state: "dead", lastError }) as const;
