import { insertCaptionless, listCaptionless } from "@/db/queries/channels/captionless";
import { hours } from "@/server/domain/duration";
import type { ThreadMessage } from "../append-message";
import type { DoorContext } from "../receive";

/** So long a picture or a place waits for words. */
const patienceMs = hours(24);
/** Of one sender; more than an album at once is refused as before. */
const mostWaiting = 20;

/**
 * Keeps a picture or a place that came before any words; its sender's next words take it up. Returns the external id of
 * the first one that waits of its sender; null when too many do.
 */
export async function keepCaptionless(
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
  await insertCaptionless(db, { channelCode, externalId, address, isPublic, message: kept, dueAt });
  return waiting[0]?.externalId ?? externalId;
}
