import type { Database } from "@/db/database";
import { countByArea, countSince } from "@/db/queries/map";
import { jakartaDay } from "@/server/domain/calendar";
import { openStatuses } from "@/server/domain/complaint/status";

const whole = { groups: null, overdue: false } as const;
const sum = (rows: readonly { count: number; overdue: number }[], field: "count" | "overdue") =>
  rows.reduce((total, row) => total + row[field], 0);

/** The city in four numbers: received since midnight in Jakarta, open, open and overdue, resolved. */
export async function readFigures({ db, now }: { db: Database; now: Date }) {
  const midnight = new Date(`${jakartaDay(now)}T00:00:00+07:00`);
  const [receivedToday, open, resolved] = await Promise.all([
    countSince(db, midnight),
    countByArea(db, "kota", { statuses: openStatuses, ...whole }),
    countByArea(db, "kota", { statuses: ["resolved"], ...whole }),
  ]);
  return {
    receivedToday,
    open: sum(open, "count"),
    overdue: sum(open, "overdue"),
    resolved: sum(resolved, "count"),
    asOf: now,
  };
}
