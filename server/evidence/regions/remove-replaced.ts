import type { Database } from "@/db/database";
import { listReplacedFiles } from "@/db/queries/complaint/photo-redactions";
import { days } from "@/server/domain/duration";
import { removeSizes } from "../photo-files";
import type { PhotoStorage } from "../storage";

const lookBackDays = 30;

/** Deletes replaced files again, so that none stays when a process ended between hiding regions and deleting. */
export async function removeReplaced({
  db,
  storage,
  now,
}: {
  db: Database;
  storage: PhotoStorage;
  now: Date;
}): Promise<void> {
  const from = new Date(now.getTime() - days(lookBackDays));
  for (const key of await listReplacedFiles(db, from, now)) await removeSizes(storage, key);
}
