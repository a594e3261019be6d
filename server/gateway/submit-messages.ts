import type { NewReply } from "@/db/queries/channels/replies";
import { inWaves } from "@/server/domain/intake/waves";
import { addPhotos } from "@/server/intake/add-photos";
import { joinCaptionless } from "@/server/intake/captionless/join-captionless";
import { storeCaptionless } from "@/server/intake/captionless/store-captionless";
import { contentMarks, isCaptionless, isWritten } from "@/server/intake/continue";
import type { DoorRefusal, Message, Receipt } from "@/server/intake/message";
import { type DoorContext, receive } from "@/server/intake/receive";
import { queueRefusals } from "@/server/replies/queue-refusals";
import { writeRefusalReply, writeWordRequest } from "@/server/replies/write-refusal";

/**
 * Submits messages of one channel: those that may belong together one after the other, the rest at once. Sends
 * refusals and requests for text, except by an API, which has responded already.
 */
export async function submitMessages(
  context: DoorContext,
  messages: readonly Message[],
  hasApi = false,
): Promise<void> {
  for (const wave of inWaves(messages.map(contentMarks))) {
    const own = wave.flatMap((index) => messages[index] ?? []);
    if (hasApi) await addLatePhotos(context, own, await receive(context, own));
    else await tellRefusals(context, own, await receive(context, await joinCaptionless(context, own)));
  }
}

async function addLatePhotos(
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
  context: DoorContext,
  messages: readonly Message[],
  receipts: readonly Receipt[],
): Promise<void> {
  const replies: NewReply[] = [];
  for (const [index, message] of messages.entries()) {
    const receipt = receipts[index];
    if (receipt?.outcome !== "refused") continue;
    const answer = await answerRefused(context, message, receipt.reason);
    if (answer) replies.push(answer);
  }
  await queueRefusals(context.db, replies, context.now);
}

async function answerRefused(
  context: DoorContext,
  message: Message,
  reason: DoorRefusal,
): Promise<NewReply | null> {
  if (reason === "text_too_short" && isWritten(message) && isCaptionless(message)) {
    const first = await storeCaptionless(context, message);
    if (first) return writeWordRequest(message, first, context.now);
  }
  return writeRefusalReply(message, reason, context.now);
}
