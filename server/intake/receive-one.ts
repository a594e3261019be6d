import type { Database } from "@/db/database";
import { invalid } from "@/server/domain/errors";
import { inWaves } from "@/server/domain/intake/waves";
import { contentMarks } from "./continue";
import type { AcceptedReceipt, Message, Receipt } from "./message";
import { type DoorContext, receive } from "./receive";

type Waiting = {
  context: DoorContext;
  message: Message;
  resolve: (receipt: Receipt) => void;
  reject: (error: unknown) => void;
};

/** Waiting messages of each channel while its batch runs. */
const queues = new WeakMap<Database, Map<string, Waiting[]>>();
const maxBatch = 100;

/**
 * Receives one message whose sender waits for the number. Callers never wait for a batch to fill; messages that
 * arrive while a batch runs form the next one of their channel. If a batch fails, each message is retried alone.
 * @throws INVALID with the refusal
 */
export async function receiveOne(context: DoorContext, message: Message): Promise<AcceptedReceipt> {
  const receipt = await new Promise<Receipt>((resolve, reject) =>
    queueUp({ context, message, resolve, reject }),
  );
  if (receipt.outcome !== "accepted") throw invalid(receipt.reason);
  return receipt;
}

function queueUp(one: Waiting): void {
  const { db } = one.context;
  const { channelCode } = one.message;
  const ofDatabase = queues.get(db) ?? new Map<string, Waiting[]>();
  queues.set(db, ofDatabase);
  const queue = ofDatabase.get(channelCode);
  if (queue) queue.push(one);
  else {
    const fresh = [one];
    ofDatabase.set(channelCode, fresh);
    void runQueue(fresh, () => ofDatabase.delete(channelCode));
  }
}

/** Calls `close` synchronously when the queue is empty: the next message starts a new queue. */
async function runQueue(queue: Waiting[], close: () => void): Promise<void> {
  while (queue.length > 0) {
    const batch = queue.splice(0, maxBatch);
    try {
      for (const wave of inWaves(batch.map(({ message }) => contentMarks(message))))
        await receiveWave(wave.flatMap((index) => batch[index] ?? []));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
  close();
}

/** Never throws: each caller gets its own result or error. */
async function receiveWave(wave: readonly Waiting[]): Promise<void> {
  const [first] = wave;
  if (!first) return;
  const { context } = wave.reduce((latest, one) => (one.context.now > latest.context.now ? one : latest));
  try {
    const receipts = await receive(
      context,
      wave.map(({ message }) => message),
    );
    for (const [index, { resolve, reject }] of wave.entries()) {
      const receipt = receipts[index];
      if (receipt) resolve(receipt);
      else reject(new Error("a message without a receipt"));
    }
  } catch (error) {
    if (wave.length === 1) first.reject(error);
    else for (const one of wave) await receiveWave([one]);
  }
}
