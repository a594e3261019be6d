import { setIntakeRefused } from "@/db/queries/channels/intake";
import { cleanText } from "@/server/intake/clean";
import type { Message, Receipt } from "@/server/intake/message";
import { type DoorContext, receive } from "@/server/intake/receive";

export type Outside = "reject" | "triage";
type ImportReceipt = Receipt | { outcome: "refused"; reason: "not_storable" };

/**
 * Submits a batch to intake. With `triage`, rows outside Jakarta are submitted again without their place (the
 * original stays in raw). A row that the database cannot store does not affect the others.
 */
export async function deliverRows(
  context: DoorContext,
  messages: readonly Message[],
  outside: Outside,
): Promise<ImportReceipt[]> {
  const receipts = await receiveSound(context, messages);
  if (outside === "reject") return receipts;
  const isOutside = (index: number) => {
    const receipt = receipts[index];
    return receipt?.outcome === "refused" && receipt.reason === "outside_jakarta";
  };
  const again = messages.flatMap((message, index) => (isOutside(index) ? [{ message, index }] : []));
  const placeless = again.map(({ message }) => ({
    ...message,
    point: null,
    kelurahanCode: null,
    placeSource: "none" as const,
  }));
  const second = await receiveSound(context, placeless);
  for (const [place, { index }] of again.entries())
    receipts[index] = second[place] ?? { outcome: "refused", reason: "outside_jakarta" };
  return receipts;
}

async function receiveSound(context: DoorContext, messages: readonly Message[]): Promise<ImportReceipt[]> {
  try {
    return await receive(context, messages);
  } catch (error) {
    if (!isAboutValues(error)) throw error;
    const [first, ...others] = messages;
    if (first && others.length === 0) return [await refuse(context, first)];
    const half = Math.ceil(messages.length / 2);
    const before = await receiveSound(context, messages.slice(0, half));
    return [...before, ...(await receiveSound(context, messages.slice(half)))];
  }
}

async function refuse({ db }: DoorContext, { channelCode, externalId }: Message): Promise<ImportReceipt> {
  const reason = "not_storable";
  await setIntakeRefused(db, channelCode, [cleanText(externalId)], reason);
  return { outcome: "refused", reason };
}

/** SQLSTATE classes 22 (a value), 23 (a constraint) and 54 (a limit); a lost connection is not about a row. */
function isAboutValues(error: unknown): boolean {
  const { code, cause } = Object(error) as { code?: unknown; cause?: unknown };
  if (typeof code === "string" && /^(22|23|54)/.test(code)) return true;
  return cause !== undefined && isAboutValues(cause);
}
