import {
  type CaptionlessRow,
  deleteCaptionless,
  listDueCaptionless,
} from "@/db/queries/channels/captionless";
import { setIntakeRefused } from "@/db/queries/channels/intake";
import { groupBy } from "@/server/domain/group-by";
import { earlierOf, pendingContentOf, senderOf } from "@/server/intake/captionless/pending-content";
import type { Message } from "@/server/intake/message";
import type { DoorContext } from "@/server/intake/receive";
import { log, traceOf } from "@/server/log";
import { replyTranslator } from "@/server/replies/translator";
import { claimRows, giveUpUnfinished, isUnfinished } from "./claim-waiting";
import { putOffWaiting } from "./put-off-waiting";
import { submitMessages } from "./submit-messages";

const batch = 50;

/**
 * Submits expired captionless photos, one unplaced complaint per sender; refuses a position alone. Returns how many
 * senders. A failed one waits for its retry; a killed run is repeated and deduplicated.
 */
export async function submitCaptionless(context: DoorContext): Promise<number> {
  const { db, now } = context;
  await giveUpUnfinished(context, "captionless");
  const bySender = groupBy(await listDueCaptionless(db, now, batch), senderOf);
  const isSuspect = (rows: readonly CaptionlessRow[]) => rows.some(isUnfinished);
  const suspectsLast = [...bySender.values()].sort((a, b) => Number(isSuspect(a)) - Number(isSuspect(b)));
  for (const rows of suspectsLast) {
    await claimRows(context, "captionless", [rows]);
    try {
      await submitSender(context, rows);
    } catch (error) {
      log().error({ ...traceOf(error as Error) }, "what came without words did not pass the door");
      await putOffWaiting(context, "captionless", rows, error as Error);
    }
  }
  return bySender.size;
}

async function submitSender(context: DoorContext, rows: readonly CaptionlessRow[]): Promise<void> {
  const message = toMessage(rows, context.now);
  if (message) await submitMessages(context, [message]);
  else await refuse(context, rows);
  await deleteCaptionless(
    context.db,
    rows.map(({ id }) => id),
  );
}

async function refuse({ db }: DoorContext, rows: readonly CaptionlessRow[]): Promise<void> {
  const ids = rows.map(({ externalId }) => externalId);
  await setIntakeRefused(db, rows[0]?.channelCode ?? "", ids, "text_too_short");
}

/** Its clocks begin now: until now it waited for the reporter. Null without a photo. */
function toMessage(rows: readonly CaptionlessRow[], now: Date): Message | null {
  const [first] = rows;
  const earlier = rows.map(earlierOf);
  if (!first || earlier.every(({ photos }) => photos.length === 0)) return null;
  const kept = pendingContentOf(first);
  const place = earlier.findLast(({ point }) => point !== null);
  const where = place?.point ? `${place.point.latitude}, ${place.point.longitude}` : null;
  const text = [kept.text, replyTranslator(kept.correspondence.locale)("answer.withoutWords")];
  return {
    ...kept,
    text: text.filter(Boolean).join(" "),
    landmark: [place?.landmark, where].filter(Boolean).join(" · ").slice(0, 200) || null,
    point: null,
    placeSource: "none",
    photos: [],
    submittedAt: now,
    raw: { withoutWords: rows.map(({ externalId }) => externalId) },
    earlier: earlier.map((one) => ({ ...one, point: null })),
  };
}
