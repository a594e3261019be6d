import { createHash } from "node:crypto";
import type { Database } from "@/db/database";
import { insertArrivals } from "@/db/queries/channels/arrivals";
import { addToDay } from "@/db/queries/channels/days";
import { jakartaDay } from "@/server/domain/calendar";

type Handed = { channelCode: string; contentType: string; body: Buffer; dueAt?: Date };

/**
 * Stores what a channel handed over before anybody reads it, and answers its id; the same bytes again are counted and
 * not stored twice (null). The worker takes it when it is due.
 */
export async function keepArrival(
  { db, now }: { db: Database; now: Date },
  { channelCode, contentType, body, dueAt = now }: Handed,
): Promise<number | null> {
  const digest = createHash("sha256").update(body).digest();
  const [id = null] = await insertArrivals(db, [
    { channelCode, receivedAt: now, digest, contentType: contentType.slice(0, 200), body, dueAt },
  ]);
  const counts = id === null ? { repeated: 1 } : { arrived: 1 };
  await addToDay(db, { channelCode, day: jakartaDay(now), counts, at: now });
  return id;
}
