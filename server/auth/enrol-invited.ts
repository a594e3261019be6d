import type { Transaction } from "@/db/database";
import { insertPerson } from "@/db/queries/staff/people";
import { findStaffByEmail } from "@/db/queries/staff/staff";
import { type StaffInvitationRow, setStaffInvitation } from "@/db/queries/staff/staff-invitations";
import { insertChange } from "@/server/audit/record-change";
import { conflict } from "@/server/domain/errors";

/**
 * Makes an officer of the invited person; marks their invitation, locked by the caller, as used.
 * @throws CONFLICT email_taken
 */
export async function enrolInvited(
  tx: Transaction,
  { id: invitation, email, name, role, unitId }: StaffInvitationRow,
  { passwordHash, now }: { passwordHash: string; now: Date },
): Promise<number> {
  if (await findStaffByEmail(tx, email)) throw conflict("email_taken");
  const id = await insertPerson(tx, { email, name, role, unitId, passwordHash, createdAt: now });
  await setStaffInvitation(tx, invitation, { usedAt: now });
  await insertChange(tx, {
    at: now,
    staffId: id,
    entity: "staff",
    key: String(id),
    after: { email, name, role, unitId, isActive: true, invitation },
  });
  return id;
}
