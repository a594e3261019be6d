import type { Database } from "@/db/database";
import { replayDead } from "@/db/queries/delivery/leases";
import { settleConflict } from "@/db/queries/handoff/handoffs";
import { notFound } from "@/server/domain/errors";

/** Replays a dead letter from its first attempt; marks a conflict as settled. @throws NOT_FOUND when it is neither */
export async function replayHandoff(
  { db, now }: { db: Database; now: Date },
  { id }: { id: number },
): Promise<void> {
  const isChanged = await db.transaction(
    async (tx) => (await replayDead(tx, "handoffs", id, now)) || (await settleConflict(tx, id)),
  );
  if (!isChanged) throw notFound();
}
