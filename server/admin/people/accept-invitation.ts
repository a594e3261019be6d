import type { Database } from "@/db/database";
import { insertAdminChange } from "@/db/queries/admin-changes";
import { insertPerson } from "@/db/queries/people";
import { findStaffByEmail } from "@/db/queries/staff";
import { lockStaffInvitation, setStaffInvitation } from "@/db/queries/staff-invitations";
import { hashPassword } from "@/server/auth/password";
import { readInvitationState } from "@/server/domain/admin/person";
import { conflict, notFound } from "@/server/domain/errors";
import { isOurs, readLinkId } from "./link";

type Accepting = { db: Database; now: Date; secretKey: string };

/**
 * The invited person sets her password and is a member of staff from here on. The link works once.
 * @throws NOT_FOUND a link that is not ours · CONFLICT invitation_used, invitation_revoked, invitation_expired, email_taken
 */
export async function acceptInvitation(
  { db, now, secretKey }: Accepting,
  { token, password }: { token: string; password: string },
): Promise<{ email: string }> {
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const row = await lockStaffInvitation(tx, readLinkId(token) ?? 0);
    if (!row || !isOurs(secretKey, row, token)) throw notFound();
    const state = readInvitationState(row, now);
    if (state !== "open") throw conflict(`invitation_${state}`);
    const { email, name, role, unitId } = row;
    if (await findStaffByEmail(tx, email)) throw conflict("email_taken");
    const id = await insertPerson(tx, { email, name, role, unitId, passwordHash, createdAt: now });
    await setStaffInvitation(tx, row.id, { usedAt: now });
    await insertAdminChange(tx, {
      at: now,
      staffId: id,
      entity: "staff",
      key: String(id),
      after: { email, name, role, unitId, isActive: true, invitation: row.id },
    });
    return { email };
  });
}
