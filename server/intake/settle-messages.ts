import type { Transaction } from "@/db/database";
import { deleteCaptionless } from "@/db/queries/channels/captionless";
import { setIntakeAccepted } from "@/db/queries/channels/intake";
import type { Message } from "./message";

type SettledMessage = { message: Message; complaintId: number };

/** Records for messages of one channel, and their captionless ones, which complaint they belong to. */
export async function settleMessages(
  tx: Transaction,
  channelCode: string,
  settled: readonly SettledMessage[],
): Promise<void> {
  await setIntakeAccepted(
    tx,
    channelCode,
    settled.flatMap(({ message, complaintId }) => {
      const all = new Set([message, ...(message.earlier ?? [])].map(({ externalId }) => externalId));
      return [...all].map((externalId) => ({ externalId, complaintId }));
    }),
  );
  await deleteCaptionless(
    tx,
    settled.flatMap(({ message }) => (message.earlier ?? []).map(({ id }) => id)),
  );
}
