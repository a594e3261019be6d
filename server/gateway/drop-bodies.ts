import type { Database } from "@/db/database";
import { findRetentionRule } from "@/db/queries/admin/limits";
import { dropRawMessageBodies } from "@/db/queries/channels/raw-messages";
import { deleteDeadWaiting } from "@/db/queries/channels/waiting";
import { days } from "@/server/domain/duration";

const batch = 1_000;

/**
 * Deletes the bytes of raw messages, attachments included, and dead waiting rows after their retention. Digests stay,
 * to deduplicate. Returns how many; none without a retention rule.
 */
export async function dropBodies({ db, now }: { db: Database; now: Date }): Promise<number> {
  const rule = await findRetentionRule(db, now);
  if (!rule) return 0;
  const before = (count: number) => new Date(now.getTime() - days(count));
  const moments = { handledBefore: before(rule.handledDays), deadBefore: before(rule.deadDays), now };
  let gone = 0;
  for (let more = batch; more > 0; gone += more) more = await dropRawMessageBodies(db, moments, batch);
  for (let more = batch; more > 0; gone += more)
    more = await deleteDeadWaiting(db, moments.deadBefore, batch);
  return gone;
}
