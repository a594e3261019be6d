import type { Database } from "@/db/database";
import { findHeldDays, findSmallestDisclosed } from "@/db/queries/admin/limits";
import { countHeld } from "@/db/queries/placing/heaps";
import { jakartaDay } from "@/server/domain/calendar";
import type { FigureAudience } from "@/server/domain/statistics/disclosure";
import type { HeldFigures } from "@/server/domain/statistics/statistics-desk";

type Reading = { db: Database; now: Date; audience: FigureAudience };

/** How many complaints of bursts public figures lack at the moment, in the whole city; to anybody from the limit on. */
export async function readHeld({ db, now, audience }: Reading): Promise<HeldFigures> {
  const [{ count, since }, smallest, days] = await Promise.all([
    countHeld(db),
    findSmallestDisclosed(db, now),
    findHeldDays(db, now),
  ]);
  if (audience === "public" && count < smallest) return { count: null, since: null, smallest, days };
  return { count, since: since && jakartaDay(since), smallest, days };
}
