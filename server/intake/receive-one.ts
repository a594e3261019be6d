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

/** Who waits at the door of each channel while those before pass. */
const queues = new WeakMap<Database, Map<string, Waiting[]>>();
const mostTogether = 100;

/**
 * One message whose sender waits for its number. Nobody waits for others to come; but who came while the ones before
 * passed goes with all of their channel that did, for a batch costs hardly more than one. Where one breaks a batch, each
 * passes by itself.
 * @throws INVALID with the door's refusal
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
    void letPass(fresh, () => ofDatabase.delete(channelCode));
  }
}

/** `close` is called in the moment in which nobody waits any more: whoever comes next finds no queue and begins one. */
async function letPass(queue: Waiting[], close: () => void): Promise<void> {
  while (queue.length > 0) {
    const batch = queue.splice(0, mostTogether);
    try {
      for (const wave of inWaves(batch.map(({ message }) => contentMarks(message))))
        await letWavePass(wave.flatMap((index) => batch[index] ?? []));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
  close();
}

/** Never throws: each learns what became of their own. */
async function letWavePass(wave: readonly Waiting[]): Promise<void> {
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
    else for (const one of wave) await letWavePass([one]);
  }
}
