import type { Database } from "@/db/database";
import { deleteSavedView } from "@/db/queries/desk/saved-views";
import type { StaffActor } from "@/server/domain/actor";
import { lockOwnView } from "./own-view";

/** @throws NOT_FOUND · FORBIDDEN */
export function removeView(
  { db, actor }: { db: Database; actor: StaffActor },
  { id }: { id: number },
): Promise<void> {
  return db.transaction(async (tx) => {
    await lockOwnView(tx, actor, id);
    await deleteSavedView(tx, id);
  });
}
