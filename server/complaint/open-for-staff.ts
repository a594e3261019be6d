import type { Database } from "@/db/database";
import { findComplaint } from "@/db/queries/complaint/complaints";
import type { StaffActor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import type { OfficerView } from "@/server/domain/complaint/privacy";
import { authorizeRead } from "./access";
import { viewForOfficer } from "./view-for-officer";

/**
 * One complaint for a member of staff.
 * @throws NOT_FOUND for an unknown number and for a complaint they have no relation to
 */
export async function openForStaff(
  reading: { db: Database; actor: StaffActor; now: Date },
  { code }: { code: string },
): Promise<OfficerView> {
  const row = authorizeRead(reading.actor, await findComplaint(reading.db, parseCode(code) ?? ""));
  return viewForOfficer(reading, row);
}
