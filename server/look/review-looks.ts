import type { Database } from "@/db/database";
import { countLooksByOfficer, listLooks } from "@/db/queries/complaint/identity-access";
import type { StaffActor } from "@/server/domain/actor";
import { byUnusual, lookMarksOf } from "@/server/domain/complaint/identity-look";
import { days } from "@/server/domain/duration";
import { forbidden } from "@/server/domain/errors";
import { reviewsLooks } from "@/server/domain/staff/permission";

const reviewedMs = days(30);
const mostListed = 200;

/** Looks at contacts and private texts in the last 30 days: by officer, unusual first, and the newest of them. @throws FORBIDDEN */
export async function reviewLooks({ db, actor, now }: { db: Database; actor: StaffActor; now: Date }) {
  if (!reviewsLooks(actor.role)) throw forbidden();
  const since = new Date(now.getTime() - reviewedMs);
  const [counts, looks] = await Promise.all([
    countLooksByOfficer(db, since),
    listLooks(db, since, mostListed),
  ]);
  const officers = counts.map((one) => ({ ...one, marks: lookMarksOf(one) })).sort(byUnusual);
  return { officers, looks };
}
