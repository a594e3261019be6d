import type { Database } from "@/db/database";
import { dropPracticeBefore } from "@/db/queries/open311/practice";
import { days } from "@/server/domain/duration";

const keptMs = days(1);

/** Deletes test requests older than a day. Returns how many. */
export function dropPractice({ db, now }: { db: Database; now: Date }): Promise<number> {
  return dropPracticeBefore(db, new Date(now.getTime() - keptMs));
}
