import { createHash } from "node:crypto";
import type { Database } from "@/db/database";
import { addToDay } from "@/db/queries/channels/days";
import { insertRawMessages } from "@/db/queries/channels/raw-messages";
import { jakartaDay } from "@/server/domain/calendar";

type NewRawMessage = { channelCode: string; contentType: string; body: Buffer; dueAt?: Date };

/**
 * Stores a raw message before it is parsed, in one statement. Returns its id, or null when the same bytes are stored
 * already. The worker counts it later, so that a burst does not contend for one row of counts.
 */
export async function storeRawMessage(
  { db, now }: { db: Database; now: Date },
  { channelCode, contentType, body, dueAt = now }: NewRawMessage,
): Promise<number | null> {
  const digest = createHash("sha256").update(body).digest();
  const [id = null] = await insertRawMessages(db, [
    { channelCode, receivedAt: now, digest, contentType: contentType.slice(0, 200), body, dueAt },
  ]);
  if (id === null)
    await addToDay(db, { channelCode, day: jakartaDay(now), counts: { repeated: 1 }, at: now });
  return id;
}
