import { countRefusals, insertAnswers, type NewAnswer } from "@/db/queries/channels/answers";
import { inWaves } from "@/server/domain/intake/waves";
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
  await insertAnswers(context.db, await withinLimit(context, refusals));
}

const refusalsADay = 10;

/** Machines that write to each other stop: an address is told of so many refusals a day and no more. */
async function withinLimit(
  { db, now }: DoorContext,
  answers: readonly NewAnswer[],
): Promise<readonly NewAnswer[]> {
  const [{ channelCode } = { channelCode: "" }] = answers;
  const addresses = [...new Set(answers.map(({ address }) => address))];
  const since = new Date(now.getTime() - 86_400_000);
  const told = new Map(await countRefusals(db, channelCode, addresses, since));
  return answers.filter(({ address }) => {
    const count = (told.get(address) ?? 0) + 1;
    told.set(address, count);
    return count <= refusalsADay;
  });
}
