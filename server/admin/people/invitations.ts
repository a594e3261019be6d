import type { Database } from "@/db/database";
import {
  findStaffInvitation,
  listWaitingInvitations,
  lockStaffInvitation,
  setStaffInvitation,
} from "@/db/queries/staff/staff-invitations";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import { isOurs, readLinkId } from "@/server/auth/invitation-link";
import { readInvitationState } from "@/server/domain/admin/person";
import { conflict, notFound } from "@/server/domain/errors";

type KeyContext = { db: Database; now: Date; secretKey: string };

/** Invitations that nobody used, without their links: those are shown once, to the inviter. */
export async function listInvitations({ db, now }: { db: Database; now: Date }) {
  const rows = await listWaitingInvitations(db);
  return rows.map(({ invitation, unitName }) => ({
    ...invitation,
    unitName,
    state: readInvitationState(invitation, now),
  }));
}

/**
 * The invitation of a link.
 * @throws NOT_FOUND for a forged link
 */
export async function openInvitation({ db, now, secretKey }: KeyContext, token: string) {
  const found = await findStaffInvitation(db, readLinkId(token) ?? 0);
  if (!found || !isOurs(secretKey, found.invitation, token)) throw notFound();
  const { name, email, role } = found.invitation;
  return { name, email, role, unitName: found.unitName, state: readInvitationState(found.invitation, now) };
}

/** @throws NOT_FOUND · CONFLICT invitation_used */
export async function revokeInvitation(context: AdminContext, { id }: { id: number }): Promise<void> {
  await context.db.transaction(async (tx) => {
    const row = await lockStaffInvitation(tx, id);
    if (!row) throw notFound();
    if (row.usedAt) throw conflict("invitation_used");
    await setStaffInvitation(tx, id, { revokedAt: context.now });
    await recordChange(tx, context, {
      entity: "invitation",
      key: id,
      before: { email: row.email, role: row.role },
      after: null,
      reason: null,
    });
  });
}
