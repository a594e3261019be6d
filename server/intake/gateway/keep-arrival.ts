import { createHash } from "node:crypto";
import type { Database } from "@/db/database";
import { insertArrivals } from "@/db/queries/channels/arrivals";
import { addToDay } from "@/db/queries/channels/days";
import { jakartaDay } from "@/server/domain/calendar";

type Handed = { channelCode: string; contentType: string; body: Buffer };

/**
 * Stores what a channel handed over before anybody reads it, in one statement; the same bytes again are not stored twice
 * but counted. What is new is counted by the worker, so that a burst does not wait for one row of counts.
 */
export async function keepArrival(
  { db, now }: { db: Database; now: Date },
  { channelCode, contentType, body }: Handed,
): Promise<void> {
  const digest = createHash("sha256").update(body).digest();
  const added = await insertArrivals(db, [
    { channelCode, receivedAt: now, digest, contentType: contentType.slice(0, 200), body },
  ]);
  if (added === 0)
    await addToDay(db, { channelCode, day: jakartaDay(now), counts: { repeated: 1 }, at: now });
}
