import type { Database } from "@/db/database";
import { findKeepingLimit } from "@/db/queries/admin/limits";
import { dropArrivalBodies } from "@/db/queries/channels/arrivals";
import { deleteDeadWaiting } from "@/db/queries/channels/waiting";
import { days } from "@/server/domain/duration";

const batch = 1_000;

/**
 * The bytes of old arrivals go, attachments among them, as the rule of the day says; what was made of them, and the
 * digest by which the same bytes are known again, stay. What waited for more and was given up goes with them. Returns how
 * many went; none without a rule.
 */
export async function dropBodies({ db, now }: { db: Database; now: Date }): Promise<number> {
  const rule = await findKeepingLimit(db, now);
  if (!rule) return 0;
  const before = (count: number) => new Date(now.getTime() - days(count));
  const moments = { handledBefore: before(rule.handledDays), deadBefore: before(rule.deadDays), now };
  let gone = 0;
  for (let more = batch; more > 0; gone += more) more = await dropArrivalBodies(db, moments, batch);
  for (let more = batch; more > 0; gone += more)
    more = await deleteDeadWaiting(db, moments.deadBefore, batch);
  return gone;
}
