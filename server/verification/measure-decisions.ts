import type { Database } from "@/db/database";
import { listVerifierDecisions } from "@/db/queries/complaint/verification";
import type { StaffActor } from "@/server/domain/actor";
import { days } from "@/server/domain/duration";
import type { VerifierDecisions } from "@/server/domain/verification/verification-desk";

const windowDays = 30;
type Reading = { db: Database; actor: StaffActor; now: Date };

/** Each verifier's decisions in the last 30 days, and how many of their acceptances a second look overturned. */
export async function measureDecisions({ db, actor, now }: Reading): Promise<VerifierDecisions> {
  const rows = await listVerifierDecisions(db, new Date(now.getTime() - days(windowDays)));
  return rows.map((row) => ({ ...row, isMine: row.staffId === actor.staffId }));
}
