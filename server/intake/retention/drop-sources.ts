import type { Database } from "@/db/database";
import { findMessageDays } from "@/db/queries/admin/limits";
import { dropComplaintSources, dropLoneMessages } from "@/db/queries/channels/sources";
import { days } from "@/server/domain/duration";

const batch = 200;

/**
 * Deletes one small batch of source records (raw messages, replies, conversations, reporters) of complaints closed,
 * and of messages refused, longer ago than their retention. Returns how many of both; none without a rule.
 */
export async function dropSources({ db, now }: { db: Database; now: Date }): Promise<number> {
  const keptDays = await findMessageDays(db, now);
  if (keptDays === null) return 0;
  const moments = { before: new Date(now.getTime() - days(keptDays)), now };
  // The complaint, its timeline and the keys that deduplicate stay.
  const behind = await db.transaction((tx) => dropComplaintSources(tx, moments, batch));
  return behind + (await dropLoneMessages(db, moments, batch));
}
