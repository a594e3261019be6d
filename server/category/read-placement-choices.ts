import type { Database } from "@/db/database";
import { listAreas } from "@/db/queries/area/areas";
import { jakartaDay } from "@/server/domain/calendar";
import { listCategoryChoices } from "./list-category-choices";

/** The areas and categories of today, from which a form places a complaint. */
export async function readPlacementChoices({ db, now }: { db: Database; now: Date }) {
  const [areas, choices] = await Promise.all([
    listAreas(db, jakartaDay(now)),
    listCategoryChoices({ db, now }),
  ]);
  return { areas, ...choices };
}
