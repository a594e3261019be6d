import { listCaptionless } from "@/db/queries/channels/captionless";
import { isCaptionless, isCommand, isWritten } from "../continue";
import type { Message } from "../message";
import type { DoorContext } from "../receive";
import { earlierOf, pendingContentOf } from "./pending-content";

/**
 * Joins texts with their sender's earlier captionless messages; public photos only with public texts. For messages of
 * one channel.
 */
export async function joinCaptionless(
  { db, now }: DoorContext,
  messages: readonly Message[],
): Promise<Message[]> {
  const telling = messages
    .filter(isWritten)
    .filter((one) => one.text.trim() !== "" && !isCaptionless(one) && !isCommand(one) && !one.earlier);
  const [first] = telling;
  if (!first) return [...messages];
  const addresses = [...new Set(telling.map(({ correspondence }) => correspondence.address))];
  const rows = (await listCaptionless(db, first.channelCode, addresses)).filter(({ dueAt }) => dueAt > now);
  if (rows.length === 0) return [...messages];
  const isTelling = new Set<Message>(telling);
  return messages.map((message) => {
    const { correspondence } = message;
    if (!correspondence || !isTelling.has(message)) return message;
    const { address, isPublic } = correspondence;
    const own = rows.filter(
      (row) => pendingContentOf(row).correspondence.address === address && row.isPublic === isPublic,
    );
    return own.length > 0 ? { ...message, earlier: own.map(earlierOf) } : message;
  });
}
