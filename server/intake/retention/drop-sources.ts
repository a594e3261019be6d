import type { Database } from "@/db/database";
import { findMessageDays } from "@/db/queries/admin/limits";
import { dropComplaintSources, dropLoneMessages } from "@/db/queries/channels/sources";
import { days } from "@/server/domain/duration";

const batch = 200;

/**
 * Deletes one small batch of the source records of complaints closed longer than their retention: raw messages,
 * replies, conversations with their addresses, reporters. Refused messages are deleted as many days after they
 * arrived. The complaint, its timeline and the keys that deduplicate stay. Returns how many complaints and messages;
 * none without a rule.
 */
export async function dropSources({ db, now }: { db: Database; now: Date }): Promise<number> {
  const keptDays = await findMessageDays(db, now);
  if (keptDays === null) return 0;
  const moments = { before: new Date(now.getTime() - days(keptDays)), now };
  const behind = await db.transaction((tx) => dropComplaintSources(tx, moments, batch));
  return behind + (await dropLoneMessages(db, moments, batch));
}
