import type { Database } from "@/db/database";
import { lockStaffInvitation } from "@/db/queries/staff/staff-invitations";
import { enrolInvited } from "@/server/auth/enrol-invited";
import { hashPassword } from "@/server/auth/password";
import { readInvitationState } from "@/server/domain/admin/person";
import { conflict, notFound } from "@/server/domain/errors";
import { isOurs, readLinkId } from "./link";

type Accepting = { db: Database; now: Date; secretKey: string };

/**
 * The invited person sets a password and becomes an officer. The link works once.
 * @throws NOT_FOUND a forged link · CONFLICT invitation_used, invitation_revoked, invitation_expired, email_taken
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
    await enrolInvited(tx, row, { passwordHash, now });
    return { email: row.email };
  });
}
