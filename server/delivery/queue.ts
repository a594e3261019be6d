import type { Database, Transaction } from "@/db/database";
import type { Lease } from "@/db/queries/delivery/leases";
import type { QueueName } from "@/server/domain/delivery/backoff";

/** The outcome of an attempt. A failed one is retried with the queue's backoff. */
export type DeliveryOutcome<Receipt> =
  | { state: "done"; receipt: Receipt }
  /** Not failed, but waiting for something. */
  | { state: "queued"; receipt: Receipt; dueAt: Date }
  | { state: "failed"; lastError: string }
  | { state: "dead"; lastError: string };

export type DeliveryResult<Item, Receipt> = { item: Item; outcome: DeliveryOutcome<Receipt> };
export type LeasedItem<Item> = { lease: Lease; item: Item };
export type Identifiable = { id: string };

/** What differs between queues; claims, leases, backoff and dead letters are shared. */
interface Common<Item extends Identifiable, Receipt> {
  name: QueueName;
  /** The routes that are on, each with its own lanes; without it there is one route. */
  routes?: () => readonly string[] | Promise<readonly string[]>;
  load: (db: Database, ids: readonly string[]) => Promise<Item[]>;
  /** Stores what the outcomes returned, in the transaction that settles their rows. */
  keep?: (tx: Transaction, settled: readonly DeliveryResult<Item, Receipt>[], now: Date) => Promise<void>;
}

/** Rows of one lane are attempted one after the other. */
export interface SingleQueue<Item extends Identifiable, Receipt = null> extends Common<Item, Receipt> {
  /** Lanes of one route that are attempted at the same time. */
  concurrency: number;
  /** Timeout of an attempt in milliseconds; longer than that of every request to a peer. */
  patienceMs: number;
  /** Whether a failed row blocks later ones of its lane. */
  keepsOrder?: boolean;
  /** Sends the request to the peer, outside any transaction. @throws Error when it failed */
  attempt: (item: Item, now: Date) => Promise<DeliveryOutcome<Receipt>>;
}

/** Rows of one lane are attempted together. */
export interface BatchQueue<Item extends Identifiable, Receipt = null> extends Common<Item, Receipt> {
  /** Limits of one claim: rows, and bytes in memory. */
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
