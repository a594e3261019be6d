import type { z } from "zod";
import type { Database } from "@/db/database";
import { countSavedViews, insertSavedView } from "@/db/queries/desk/saved-views";
import type { StaffActor } from "@/server/domain/actor";
import { mostSavedViews, type saveViewSchema } from "@/server/domain/desk/saved-view";
import { invalid } from "@/server/domain/errors";

/** Saves a filter under a name and returns its id. @throws INVALID view_name_taken · too_many_views */
export function saveView(
  { db, actor, now }: { db: Database; actor: StaffActor; now: Date },
  { name, isShared, filter }: z.infer<typeof saveViewSchema>,
): Promise<{ id: number }> {
  return db.transaction(async (tx) => {
    if ((await countSavedViews(tx, actor.staffId)) >= mostSavedViews)
      throw invalid("too_many_views", { max: mostSavedViews });
    const id = await insertSavedView(tx, {
      name,
      isShared,
      filter,
      ownerId: actor.staffId,
      unitId: actor.unitId,
      createdAt: now,
      changedAt: now,
    });
    if (id === null) throw invalid("view_name_taken");
    return { id };
  });
}
