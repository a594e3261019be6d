import type { Database, Transaction } from "@/db/database";
import type { Lease } from "@/db/queries/delivery/leases";
import type { QueueName } from "@/server/domain/delivery/backoff";

/** What an attempt came to. One that failed is tried again, as the queue's backoff says. */
export type DeliveryOutcome<Receipt> =
  | { state: "done"; receipt: Receipt }
  /** Nothing failed, but there is something to wait for. */
  | { state: "queued"; receipt: Receipt; dueAt: Date }
  | { state: "failed"; lastError: string }
  | { state: "dead"; lastError: string };

export type DeliveryResult<Item, Receipt> = { item: Item; outcome: DeliveryOutcome<Receipt> };
export type LeasedItem<Item> = { lease: Lease; item: Item };
export type Identifiable = { id: string };

/** What is particular to one queue; claims, leases, backoff and dead letters are the same for all. */
interface Common<Item extends Identifiable, Receipt> {
  name: QueueName;
  /** The routes that are on, each with lanes of its own; without it everything leaves by one. */
  routes?: () => readonly string[] | Promise<readonly string[]>;
  load: (db: Database, ids: readonly string[]) => Promise<Item[]>;
  /** Keeps what outcomes brought, in the transaction that settles their rows. */
  keep?: (tx: Transaction, settled: readonly DeliveryResult<Item, Receipt>[], now: Date) => Promise<void>;
}

/** Rows of one lane are attempted one after the other. */
export interface SingleQueue<Item extends Identifiable, Receipt = null> extends Common<Item, Receipt> {
  /** Lanes of one route that are attempted at the same time. */
  concurrency: number;
  /** Milliseconds after which an attempt has failed. Longer than every peer is waited for. */
  patienceMs: number;
  /** Behind one that failed, the others of its lane wait. */
  keepsOrder?: boolean;
  /** Asks the peer. No transaction is open meanwhile. @throws Error when it failed */
  attempt: (item: Item, now: Date) => Promise<DeliveryOutcome<Receipt>>;
}

/** Rows of one lane are attempted together. */
export interface BatchQueue<Item extends Identifiable, Receipt = null> extends Common<Item, Receipt> {
  /** Of one claim: rows, and bytes in memory. */
  batch: { rows: number; bytes: number };
  /** Outcomes in the order of the items. */
  attemptAll: (items: readonly Item[], now: Date) => Promise<DeliveryOutcome<Receipt>[]>;
}

export type Queue<Item extends Identifiable, Receipt = null> =
  | SingleQueue<Item, Receipt>
  | BatchQueue<Item, Receipt>;

export const done = { state: "done", receipt: null } as const;
export const giveUp = (lastError: string) => ({ state: "dead", lastError }) as const;
export const fail = (lastError: string) => ({ state: "failed", lastError }) as const;
