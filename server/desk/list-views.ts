import type { Database } from "@/db/database";
import { listSavedViews } from "@/db/queries/desk/saved-views";
import type { StaffActor } from "@/server/domain/actor";
import { queueFilterSchema } from "@/server/domain/desk/queue-filter";
import type { SavedView } from "@/server/domain/desk/saved-view";

/** The officer's own views and their unit's. A view whose stored filter no longer parses is left out. */
export async function listViews({ db, actor }: { db: Database; actor: StaffActor }): Promise<SavedView[]> {
  const rows = await listSavedViews(db, actor);
  return rows.flatMap((row) => {
    const filter = queueFilterSchema.safeParse(row.filter);
    return filter.success ? [{ ...row, filter: filter.data, isOwn: row.ownerId === actor.staffId }] : [];
  });
}
