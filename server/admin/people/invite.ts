import { insertAccountMail } from "@/db/queries/notifications/deliveries";
import { findStaffByEmail } from "@/db/queries/staff/staff";
import { insertStaffInvitation, revokeInvitationsOf } from "@/db/queries/staff/staff-invitations";
import { findUnit } from "@/db/queries/staff/units";
import { recordChange } from "@/server/audit/record-change";
import { invitationLink } from "@/server/auth/invitation-link";
import { mailsStaff } from "@/server/auth/mails-staff";
import { needsSecondPerson } from "@/server/domain/admin/consent";
import { type InviteInput, invitationDays, mayServeIn } from "@/server/domain/admin/person";
import { jakartaDay } from "@/server/domain/calendar";
import { days } from "@/server/domain/duration";
import { conflict, invalid } from "@/server/domain/errors";
import { hasEnded } from "@/server/domain/validity";
import { askConsent, type ConsentContext } from "./consent/ask-consent";

/**
 * Invites one person, who sets their own password by the link, once, within a week; it is e-mailed to their address and
 * returned once. An earlier one is revoked. Null while a powerful role waits for a second person.
 * @throws CONFLICT email_taken · INVALID unit_unknown, role_does_not_fit_unit
 */
export async function invite(
  { secretKey, ...context }: ConsentContext & { secretKey: string },
  input: InviteInput,
): Promise<{ token: string | null }> {
  const { reason, ...person } = input;
  const { now, actor, isConsented } = context;
  return context.db.transaction(async (tx) => {
    if (await findStaffByEmail(tx, person.email)) throw conflict("email_taken");
    const office = await findUnit(tx, person.unitId);
    if (!office || hasEnded(office, jakartaDay(now))) throw invalid("unit_unknown");
    if (!mayServeIn(person.role, office.kind)) throw invalid("role_does_not_fit_unit");
    if (!isConsented && needsSecondPerson(null, { ...person, isActive: true })) {
      await askConsent(tx, context, { ...person, kind: "invite", staffId: null, input });
      return { token: null };
    }
    await revokeInvitationsOf(tx, person.email, now);
    const row = await insertStaffInvitation(tx, {
      ...person,
      invitedBy: actor.staffId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + days(invitationDays)),
    });
    if (mailsStaff()) await insertAccountMail(tx, { invitationId: row.id, accountNotice: "invited", now });
    const after = { ...person, unit: office.name, expiresAt: row.expiresAt };
    await recordChange(tx, context, { entity: "invitation", key: row.id, before: null, after, reason });
    return { token: invitationLink(secretKey, row) };
  });
}
