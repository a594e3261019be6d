import type { Database } from "@/db/database";
import { countLooksByOfficer, isNamedTo, listLooks } from "@/db/queries/complaint/identity-access";
import { listOriginalLooks } from "@/db/queries/complaint/redactions";
import type { StaffActor } from "@/server/domain/actor";
import { byUnusual, lookMarksOf } from "@/server/domain/complaint/identity-look";
import { days } from "@/server/domain/duration";
import { forbidden } from "@/server/domain/errors";
import { reviewsLooks } from "@/server/domain/staff/permission";

const reviewedMs = days(30);
const mostListed = 200;

/**
 * Looks in the last 30 days: at contacts and private texts by officer, unusual first; the newest of these and of looks
 * at sealed originals. @throws FORBIDDEN
 */
export async function reviewLooks({ db, actor, now }: { db: Database; actor: StaffActor; now: Date }) {
  if (!reviewsLooks(actor.role)) throw forbidden();
  const since = new Date(now.getTime() - reviewedMs);
  const isNamed = isNamedTo({
    seesConfidential: actor.role === "inspectorate",
    unitIds: [actor.unitId, ...actor.unitScope],
  });
  const [counts, looks, originals] = await Promise.all([
    countLooksByOfficer(db, since),
    listLooks(db, isNamed, since, mostListed),
    listOriginalLooks(db, isNamed, since, mostListed),
  ]);
  const officers = counts.map((one) => ({ ...one, marks: lookMarksOf(one) })).sort(byUnusual);
  const opened = originals.map((one) => ({ ...one, subject: "original" as const, purpose: null }));
  const newest = [...looks, ...opened].toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return { officers, looks: newest.slice(0, mostListed) };
}
