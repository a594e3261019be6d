import type { Database } from "@/db/database";
import { readPlacementChoices } from "@/server/category/read-placement-choices";
import { track } from "@/server/complaint/track";
import { mayPlace } from "@/server/domain/complaint/placement";
import type { OwnPage } from "@/server/domain/intake/own-page";
import { findLevel, findQuietHours } from "./notification-level";

type Reading = { db: Database; now: Date };
type Key = { code: string; secret: string | null };

/** Returns all that the reporter's own page shows, its parts read at the same time. @throws NOT_FOUND */
export async function readOwnPage(reading: Reading, key: Key): Promise<OwnPage> {
  const tracking = track(reading, key);
  const [tracked, level, quiet, choices] = await Promise.all([
    tracking,
    findLevel(reading, key),
    findQuietHours(reading, key),
    tracking.then((found) => (isUnplaced(found) ? readPlacementChoices(reading) : null)),
  ]);
  return { tracked, level, quiet, choices };
}

const isUnplaced = ({ view, complaint }: OwnPage["tracked"]) => view === "full" && mayPlace(complaint);
