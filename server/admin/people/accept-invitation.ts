import type { Database } from "@/db/database";
import { lockStaffInvitation } from "@/db/queries/staff/staff-invitations";
import { enrolInvited } from "@/server/auth/enrol-invited";
import { isOurs, readLinkId } from "@/server/auth/invitation-link";
import { hashNewPassword } from "@/server/auth/new-password";
import { readInvitationState } from "@/server/domain/admin/person";
import { conflict, notFound } from "@/server/domain/errors";
import { openInvitation } from "./invitations";

type Accepting = { db: Database; now: Date; secretKey: string };

/**
 * The invited person sets a password and becomes an officer. The link works once.
 * @throws NOT_FOUND a forged link · CONFLICT invitation_used, invitation_revoked, invitation_expired, email_taken
 * @throws INVALID password_common
 */
export async function acceptInvitation(
  { db, now, secretKey }: Accepting,
  { token, password }: { token: string; password: string },
): Promise<{ email: string }> {
  const owner = await openInvitation({ db, now, secretKey }, token);
  const passwordHash = await hashNewPassword(password, owner);
  return db.transaction(async (tx) => {
    const row = await lockStaffInvitation(tx, readLinkId(token) ?? 0);
    if (!row || !isOurs(secretKey, row, token)) throw notFound();
    const state = readInvitationState(row, now);
    if (state !== "open") throw conflict(`invitation_${state}`);
    await enrolInvited(tx, row, { passwordHash, now });
    return { email: row.email };
  });
}
