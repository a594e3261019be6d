import { inWaves } from "@/server/domain/intake/waves";
import { queueRefusals } from "../answers/queue-refusals";
import { writeRefusal } from "../answers/write-refusal";
import { marksOf } from "../continue";
import type { Message } from "../message";
import { type DoorContext, receive } from "../receive";

/**
 * Brings messages of one channel through the door: those that may belong together one after the other, the rest at
 * once. Who wrote what the door refuses is told why.
 */
export async function bringMessages(context: DoorContext, messages: readonly Message[]): Promise<void> {
  for (const wave of inWaves(messages.map(marksOf)))
    await bringWave(
      context,
      wave.flatMap((index) => messages[index] ?? []),
    );
}

async function bringWave(context: DoorContext, messages: readonly Message[]): Promise<void> {
  const receipts = await receive(context, messages);
  const refusals = receipts.flatMap((receipt, index) => {
    const message = messages[index];
    if (receipt.outcome !== "refused" || !message) return [];
    return writeRefusal(message, receipt.reason, context.now) ?? [];
  });
  await queueRefusals(context.db, refusals, context.now);
}
