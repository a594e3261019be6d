import type { Database } from "@/db/database";
import { findComplaint } from "@/db/queries/complaint/complaints";
import { authorizeRead } from "@/server/complaint/access";
import { readClaim } from "@/server/complaint/read-claim";
import { viewForOfficer } from "@/server/complaint/view-for-officer";
import type { StaffActor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import type { OpenedClaim } from "@/server/domain/verification/claim-view";

/** A complaint, and what a look at its newest claim finds. @throws NOT_FOUND */
export async function openClaim(
  reading: { db: Database; actor: StaffActor; now: Date },
  code: string,
): Promise<OpenedClaim> {
  const { db, actor } = reading;
  const row = authorizeRead(actor, await findComplaint(db, parseCode(code) ?? ""));
  const [complaint, claim] = await Promise.all([viewForOfficer(reading, row), readClaim(db, row)]);
  return { complaint, claim };
}
