import { inWaves } from "@/server/domain/intake/waves";
import { addPhotos } from "../add-photos";
import { queueRefusals } from "../answers/queue-refusals";
import { writeRefusal } from "../answers/write-refusal";
import { marksOf } from "../continue";
import type { Message, Receipt } from "../message";
import { type DoorContext, receive } from "../receive";

/**
 * Brings messages of one channel through the door: those that may belong together one after the other, the rest at
 * once. Who wrote what the door refuses is told why; an API has answered with the number, or with the refusal, already:
 * there it is the pictures that come late.
 */
export async function bringMessages(
  context: DoorContext,
  messages: readonly Message[],
  hasApi = false,
): Promise<void> {
  const follow = hasApi ? bringLatePhotos : tellRefusals;
  for (const wave of inWaves(messages.map(marksOf))) {
    const own = wave.flatMap((index) => messages[index] ?? []);
    await follow(context, own, await receive(context, own));
  }
}

async function bringLatePhotos(
  context: DoorContext,
  messages: readonly Message[],
  receipts: readonly Receipt[],
): Promise<void> {
  for (const [index, { photos }] of messages.entries()) {
    const receipt = receipts[index];
    if (receipt?.outcome === "accepted" && !receipt.isNew) await addPhotos(context, receipt.code, photos);
  }
}

async function tellRefusals(
  { db, now }: DoorContext,
  messages: readonly Message[],
  receipts: readonly Receipt[],
): Promise<void> {
  const refusals = receipts.flatMap((receipt, index) => {
    const message = messages[index];
    if (receipt.outcome !== "refused" || !message) return [];
    return writeRefusal(message, receipt.reason, now) ?? [];
  });
  await queueRefusals(db, refusals, now);
}
