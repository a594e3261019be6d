import { findStaffByEmail } from "@/db/queries/staff/staff";
import { insertStaffInvitation, revokeInvitationsOf } from "@/db/queries/staff/staff-invitations";
import { findUnit } from "@/db/queries/staff/units";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import { type InviteInput, invitationDays, mayServeIn } from "@/server/domain/admin/person";
import { jakartaDay } from "@/server/domain/calendar";
import { days } from "@/server/domain/duration";
import { conflict, invalid } from "@/server/domain/errors";
import { hasEnded } from "@/server/domain/validity";
import { invitationLink } from "./link";

/**
 * Invites one person: they set their own password by the link, once, within a week. An earlier link for the same
 * e-mail address is revoked.
 * @throws CONFLICT email_taken · INVALID unit_unknown, role_does_not_fit_unit
 */
export async function invite(
  { secretKey, ...context }: AdminContext & { secretKey: string },
  { reason, ...person }: InviteInput,
): Promise<{ token: string }> {
  const { now, actor } = context;
  return context.db.transaction(async (tx) => {
    if (await findStaffByEmail(tx, person.email)) throw conflict("email_taken");
    const office = await findUnit(tx, person.unitId);
    if (!office || hasEnded(office, jakartaDay(now))) throw invalid("unit_unknown");
    if (!mayServeIn(person.role, office.kind)) throw invalid("role_does_not_fit_unit");
    await revokeInvitationsOf(tx, person.email, now);
    const row = await insertStaffInvitation(tx, {
      ...person,
      invitedBy: actor.staffId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + days(invitationDays)),
    });
    const after = { ...person, unit: office.name, expiresAt: row.expiresAt };
    await recordChange(tx, context, { entity: "invitation", key: row.id, before: null, after, reason });
    return { token: invitationLink(secretKey, row) };
  });
}
