import type { Queryable, Transaction } from "@/db/database";
import { insertConsentRequest, listActiveIds } from "@/db/queries/admin/consent-requests";
import { insertAccountMail } from "@/db/queries/notifications/deliveries";
import { recordChange } from "@/server/audit/record-change";
import { mailsStaff } from "@/server/auth/mails-staff";
import type { StaffActor } from "@/server/domain/actor";
import { type ConsentKind, confirmingRole, consentDays } from "@/server/domain/admin/consent";
import { days } from "@/server/domain/duration";
import type { Role } from "@/server/domain/staff/role";

/** The context of a verb that a second person may have to confirm. */
export type ConsentContext = {
  db: Queryable;
  actor: Pick<StaffActor, "staffId">;
  now: Date;
  /** Set by `decideConsent` alone. */
  isConsented?: boolean;
};

type ConsentQuestion = {
  kind: ConsentKind;
  staffId: number | null;
  name: string;
  email: string;
  role: Role;
  unitId: number;
  /** As the verb takes it once confirmed. */
  input: { reason: string | null } & Record<string, unknown>;
};

/** Stores what is to be done once a second person confirms it, on record, and writes to all who can. */
export async function askConsent(
  tx: Transaction,
  context: ConsentContext,
  asked: ConsentQuestion,
): Promise<void> {
  const { actor, now } = context;
  const { reason } = asked.input;
  const id = await insertConsentRequest(tx, {
    ...asked,
    reason,
    requestedBy: actor.staffId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + days(consentDays)),
  });
  const { kind, name, email, role } = asked;
  const after = { asked: kind, name, email, role };
  await recordChange(tx, context, { entity: "consent", key: id, before: null, after, reason });
  if (!mailsStaff()) return;
  const concerned = asked.staffId === null ? [] : [asked.staffId];
  const confirming = await listActiveIds(tx, confirmingRole(role), [actor.staffId, ...concerned]);
  for (const staffId of confirming)
    await insertAccountMail(tx, { staffId, accountNotice: "consent_asked", now });
}
