import { insertCaptionless, listCaptionless } from "@/db/queries/channels/captionless";
import { hours } from "@/server/domain/duration";
import type { ThreadMessage } from "../append-message";
import type { DoorContext } from "../receive";

/** How long a captionless message waits for a text. */
const patienceMs = hours(24);
/** Per sender; more than an album at once is refused as before. */
const mostWaiting = 20;

/**
 * Stores a captionless message until its sender's next text. Returns the external id of the sender's first waiting
 * one; null when too many wait.
 */
export async function storeCaptionless(
  { db, now }: DoorContext,
  message: ThreadMessage,
): Promise<string | null> {
  const { channelCode, externalId, correspondence, raw: _, submittedAt: __, ...rest } = message;
  const { address, isPublic } = correspondence;
  const waiting = (await listCaptionless(db, channelCode, [address])).filter(
    (row) => row.isPublic === isPublic,
  );
  const isKnown = waiting.some((row) => row.externalId === externalId);
  if (!isKnown && waiting.length >= mostWaiting) return null;
  const dueAt = new Date(now.getTime() + patienceMs);
  const kept = { ...rest, channelCode, externalId, correspondence };
  await insertCaptionless(db, {
    channelCode,
    externalId,
    addressKey: address,
    isPublic,
    message: kept,
    dueAt,
  });
  return waiting[0]?.externalId ?? externalId;
}
