import type { Message, Receipt } from "@/server/intake/message";
import { type DoorContext, receive } from "@/server/intake/receive";

export type Outside = "reject" | "triage";
type Delivered = Receipt | { outcome: "refused"; reason: "not_storable" };

/**
 * Brings a batch through the door. With `triage`, what lies outside Jakarta goes through once more without its place
 * (the original stays in raw). One row that the database cannot hold does not cost the others.
 */
export async function deliver(
  context: DoorContext,
  messages: readonly Message[],
  outside: Outside,
): Promise<Delivered[]> {
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

async function receiveSound(context: DoorContext, messages: readonly Message[]): Promise<Delivered[]> {
  try {
    return await receive(context, messages);
  } catch (error) {
    if (!isAboutValues(error)) throw error;
    if (messages.length === 1) return [{ outcome: "refused", reason: "not_storable" }];
    const half = Math.ceil(messages.length / 2);
    const first = await receiveSound(context, messages.slice(0, half));
    return [...first, ...(await receiveSound(context, messages.slice(half)))];
  }
}

/** SQLSTATE classes 22 (a value), 23 (a constraint) and 54 (a limit); a lost connection is not about a row. */
function isAboutValues(error: unknown): boolean {
  const { code, cause } = Object(error) as { code?: unknown; cause?: unknown };
  if (typeof code === "string" && /^(22|23|54)/.test(code)) return true;
  return cause !== undefined && isAboutValues(cause);
}
