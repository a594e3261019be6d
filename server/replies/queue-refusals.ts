import type { Database } from "@/db/database";
import { countRefusals, insertReplies, type NewReply } from "@/db/queries/channels/replies";
import { days } from "@/server/domain/duration";

const refusalsADay = 10;

/**
 * Queues refusals of one channel, up to a daily limit per address, so that two machines do not answer each other for
 * ever.
 */
export async function queueRefusals(db: Database, refusals: readonly NewReply[], now: Date): Promise<void> {
  const [first] = refusals;
  if (!first) return;
  const addresses = [...new Set(refusals.map(({ address }) => address))];
  const since = new Date(now.getTime() - days(1));
  const counts = new Map(await countRefusals(db, first.channelCode, addresses, since));
  const allowed = refusals.filter(({ address }) => {
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    return count <= refusalsADay;
  });
  await insertReplies(db, allowed);
}
