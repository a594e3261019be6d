import { releaseRawMessage } from "@/db/queries/channels/raw-messages";
import type { OpenAccount } from "@/server/channels/accounts";
import { seconds } from "@/server/domain/duration";
import { invalid } from "@/server/domain/errors";
import type { DoorContext } from "@/server/intake/receive";
import { receiveOne } from "@/server/intake/receive-one";
import { storeRawMessage } from "../store-raw-message";

type PartnerBody = { contentType: string; body: Buffer };

/** If the process dies before the end, the worker takes over after this. */
const leaseMs = seconds(20);

type PartnerReceipt = { id: string; number: string; secret: string | null; isNew: boolean };

/**
 * Creates a complaint from a partner's API: stores the raw message and submits it at once. The worker fetches its
 * photos. The same id again returns the same number and no secret.
 * @throws INVALID arrival_unreadable with the field · a refusal by intake
 */
export async function createPartnerComplaint(
  context: DoorContext,
  account: OpenAccount,
  handed: PartnerBody,
): Promise<PartnerReceipt> {
  const { db, now } = context;
  const dueAt = new Date(now.getTime() + leaseMs);
  const { channelCode } = account;
  const rawMessageId = await storeRawMessage(context, { ...handed, channelCode, dueAt });
  try {
    return await bring(context, account, handed, rawMessageId);
  } finally {
    if (rawMessageId !== null) await releaseRawMessage(db, rawMessageId, now);
  }
}

async function bring(
  context: DoorContext,
  { channelCode, adapter, settings }: OpenAccount,
  handed: PartnerBody,
  rawMessageId: number | null,
): Promise<PartnerReceipt> {
  const [read] = await adapter.read({ ...handed, channelCode, receivedAt: context.now }, settings);
  if (!read || !("attachments" in read)) throw invalid("arrival_unreadable");
  const { attachments: _, ...message } = read;
  const raw = { arrival: rawMessageId };
  const receipt = await receiveOne(context, { ...message, channelCode, photos: [], raw });
  const { code: number, secret, isNew } = receipt;
  return { id: message.externalId, number, secret, isNew };
}
