import type { Database } from "@/db/database";
import { countSince } from "@/db/queries/map";
import { jakartaDay } from "@/server/domain/calendar";
import { openStatuses } from "@/server/domain/complaint/status";
import { everything } from "@/server/domain/map/filter";
import { countCity } from "./count-level";

/** The city in four numbers: received since midnight in Jakarta, open, open and overdue, resolved. */
export async function readFigures({ db, now }: { db: Database; now: Date }) {
  const midnight = new Date(`${jakartaDay(now)}T00:00:00+07:00`);
  const [receivedToday, open, resolved] = await Promise.all([
    countSince(db, midnight),
    countCity({ db }, { ...everything, statuses: openStatuses }),
    countCity({ db }, { ...everything, statuses: ["resolved"] }),
  ]);
  return { receivedToday, open: open.count, overdue: open.overdue, resolved: resolved.count, asOf: now };
}
