import type { Database, Transaction } from "@/db/database";
import {
  type Content,
  type LockedDelivery,
  listContents,
  lockDelivery,
  requeueOverdue,
  setAttempt,
} from "@/db/queries/notifications/deliveries";
import { minutes } from "@/server/domain/duration";
import { maxAttempts, overdueAfter } from "@/server/domain/notification/attempts";
import type { Means } from "@/server/domain/notification/reason";

/** Sends one delivery. Throws when it could not; the message of the error is kept for the administrators. */
export type Send = (delivery: LockedDelivery, contents: readonly Content[]) => Promise<void>;
export type Senders = Partial<Record<Means, Send>>;

type Context = { db: Database; now: Date; senders: Senders };

/**
 * One attempt at a delivery. Its row is locked meanwhile, so it never leaves twice at once; a worker that dies between
 * sending and noting it sends it again, recognisably: the same message under the same Message-ID.
 * @throws Error when it failed and is to be tried again
 */
export async function deliver({ db, now, senders }: Context, id: string): Promise<void> {
  const failure = await db.transaction(async (tx) => {
    const row = await lockDelivery(tx, id);
    if (!row || row.state === "sent" || row.state === "dead") return null;
    const send = senders[row.means];
    if (!send) return null;
    if (!row.isActive) return giveUp(tx, row, now, "recipient_inactive");
    try {
      await send(row, await listContents(tx, id));
    } catch (error) {
      return fail(tx, row, now, error instanceof Error ? error : new Error(String(error)));
    }
    const attempts = row.attempts + 1;
    await setAttempt(tx, id, { state: "sent", attempts, lastError: null, lastTriedAt: now, sentAt: now });
    return null;
  });
  if (failure) throw failure;
}

async function giveUp(tx: Transaction, row: LockedDelivery, now: Date, lastError: string): Promise<null> {
  await setAttempt(tx, row.id, { state: "dead", attempts: row.attempts, lastError, lastTriedAt: now });
  return null;
}

async function fail(tx: Transaction, row: LockedDelivery, now: Date, error: Error): Promise<Error | null> {
  const attempts = row.attempts + 1;
  const isOver = attempts >= maxAttempts;
  await setAttempt(tx, row.id, {
    state: isOver ? "dead" : "failed",
    attempts,
    lastError: error.message.slice(0, 500),
    lastTriedAt: now,
    overdueAt: overdueAfter(attempts, now),
  });
  return isOver ? null : error;
}

const batch = 500;

/** Queues anew the deliveries whose job a killed worker took with it. */
export function recoverDeliveries({ db, now }: Omit<Context, "senders">): Promise<number> {
  return db.transaction((tx) => requeueOverdue(tx, now, new Date(now.getTime() + minutes(1)), batch));
}
