import type { z } from "zod";
import type { Database } from "@/db/database";
import { isViewNameTaken, setSavedView } from "@/db/queries/desk/saved-views";
import type { StaffActor } from "@/server/domain/actor";
import type { changeViewSchema } from "@/server/domain/desk/saved-view";
import { invalid } from "@/server/domain/errors";
import { lockOwnView } from "./own-view";

/** Renames a view, shares it or makes it private. @throws NOT_FOUND · FORBIDDEN · INVALID view_name_taken */
export function changeView(
  { db, actor, now }: { db: Database; actor: StaffActor; now: Date },
  { id, name, isShared }: z.infer<typeof changeViewSchema>,
): Promise<void> {
  return db.transaction(async (tx) => {
    const view = await lockOwnView(tx, actor, id);
    if (name !== view.name && (await isViewNameTaken(tx, actor.staffId, name)))
      throw invalid("view_name_taken");
    await setSavedView(tx, id, { name, isShared, changedAt: now });
  });
}
