import { insertParts } from "@/db/queries/channels/parts";
import type { RawMessageRow } from "@/db/queries/channels/raw-messages";
import { setReplyReturned } from "@/db/queries/channels/replies";
import { blindId } from "@/db/vault/seal";
import type { OpenAccount } from "@/server/channels/accounts";
import type { Attachment, ReadMessage, ReadPart } from "@/server/channels/adapter";
import { maxPhotos, maxTextLength, type PhotoClaim } from "@/server/domain/complaint/input";
import { DomainError } from "@/server/domain/errors";
import { cutText } from "@/server/domain/intake/cut-text";
import type { PhotoStorage } from "@/server/evidence/storage";
import { storePhoto } from "@/server/evidence/store-photo";
import { cleanText } from "@/server/intake/clean";
import type { Message } from "@/server/intake/message";
import type { DoorContext } from "@/server/intake/receive";

type Context = DoorContext & { storage: PhotoStorage };

/**
 * Parses a raw message into messages with stored photos. Parts of a longer message are set aside, and bounces
 * recorded.
 * @throws DomainError unreadable · Error to be retried
 */
export async function readRawMessage(
  context: Context,
  account: OpenAccount,
  row: RawMessageRow,
): Promise<Message[]> {
  const { adapter, settings } = account;
  const { channelCode, contentType, receivedAt } = row;
  const read = await adapter.read(
    { channelCode, contentType, receivedAt, body: Buffer.from(row.body) },
    settings,
  );
  const hasApi = adapter.keyOf !== undefined;
  const whole: ReadMessage[] = [];
  for (const one of read) {
    if ("undelivered" in one) await setReplyReturned(context.db, channelCode, one.undelivered, one.reason);
    else if ("part" in one) await keepPart(context, channelCode, one);
    else whole.push(one);
  }
  return Promise.all(whole.map((one) => toMessage(context, row, one, hasApi)));
}

/** How long a part waits for the others. */
const partWaitsMs = 10 * 60_000;

async function keepPart({ db, now }: Context, channelCode: string, { part, ...rest }: ReadPart) {
  const dueAt = new Date(now.getTime() + partWaitsMs);
  await insertParts(db, [{ ...rest, ...part, channelCode, text: cleanText(rest.text), dueAt }]);
}

/** A text that is too long is cut; where an API has refused it already, it stays refused. */
async function toMessage(
  context: Context,
  row: RawMessageRow,
  { attachments, ...rest }: ReadMessage,
  hasApi: boolean,
): Promise<Message> {
  const photos = await keepAttachments(context, attachments, row);
  return {
    ...rest,
    externalId: hasApi ? rest.externalId : blindId(rest.externalId),
    channelCode: row.channelCode,
    text: hasApi ? rest.text : cutText(rest.text, maxTextLength),
    photos,
    raw: { arrival: Number(row.id) },
  };
}

/** Attempts to fetch a photo; a file that is no photo is left out. */
const patience = 3;

async function keepAttachments(
  { db, storage }: Context,
  attachments: readonly Attachment[],
  { attempts, channelCode }: RawMessageRow,
): Promise<PhotoClaim[]> {
  const claims: PhotoClaim[] = [];
  for (const fetchBytes of attachments.slice(0, maxPhotos)) {
    try {
      const { id, token } = await storePhoto({ db, storage }, await fetchBytes(), channelCode);
      claims.push({ id, token });
    } catch (error) {
      const isPatient = !(error instanceof DomainError) || error.code === "TOO_MANY_REQUESTS";
      if (isPatient && attempts < patience) throw new Error("attachment_missing", { cause: error });
    }
  }
  return claims;
}
