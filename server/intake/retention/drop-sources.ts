import type { Database } from "@/db/database";
import { findMessageDays } from "@/db/queries/admin/limits";
import { dropComplaintSources, dropLoneMessages } from "@/db/queries/channels/sources";
import { days } from "@/server/domain/duration";

const batch = 200;

/**
 * One small batch of what lies behind complaints that have been closed long enough: their messages' first copies, what
 * was answered, the conversations with their addresses, and who reported. Complaint and timeline stay, and so does what
 * the same message is known by; a reply that comes later finds no conversation and is new. Messages that became no
 * complaint go as many days after they came. Returns how many complaints and messages it took; none without a rule.
 */
export async function dropSources({ db, now }: { db: Database; now: Date }): Promise<number> {
  const keptDays = await findMessageDays(db, now);
  if (keptDays === null) return 0;
  const moments = { before: new Date(now.getTime() - days(keptDays)), now };
  const behind = await db.transaction((tx) => dropComplaintSources(tx, moments, batch));
  return behind + (await dropLoneMessages(db, moments, batch));
}
