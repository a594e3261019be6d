import type { Database } from "@/db/database";
import { deleteOrphanPhotos } from "@/db/queries/complaint/photos";
import { deleteOrphanScans } from "@/db/queries/placing/counter";
import { hours } from "@/server/domain/duration";
import { removeSizes } from "./photo-files";
import type { PhotoStorage } from "./storage";

const keepHours = 24;

/** Deletes uploads that were not attached for a day. */
export async function removeOrphans({
  db,
  storage,
  now,
}: {
  db: Database;
  storage: PhotoStorage;
  now: Date;
}): Promise<number> {
  const ids = await deleteOrphanPhotos(db, new Date(now.getTime() - hours(keepHours)));
  for (const id of ids) await removeSizes(storage, id);
  return ids.length;
}

/** The same for scanned letters. */
export async function removeOrphanScans({
  db,
  storage,
  now,
}: Parameters<typeof removeOrphans>[0]): Promise<number> {
  const ids = await deleteOrphanScans(db, new Date(now.getTime() - hours(keepHours)));
  for (const id of ids) await storage.remove(id);
  return ids.length;
}
