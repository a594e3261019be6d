import { lockPerson } from "@/db/queries/staff/people";
import { recordChange } from "@/server/audit/record-change";
import { openReset } from "@/server/auth/open-reset";
import { consentRoles, type ResetLinkInput } from "@/server/domain/admin/consent";
import { notFound } from "@/server/domain/errors";
import { askConsent, type ConsentContext } from "./consent/ask-consent";

/**
 * A link to a new password for an officer without e-mail: returned once, to be handed over. For a powerful role it
 * waits for a second person, so that no administrator enters alone as one of them: null until then.
 * @throws NOT_FOUND
 */
export async function makeResetLink(
  { secretKey, ...context }: ConsentContext & { secretKey: string },
  input: ResetLinkInput,
): Promise<{ token: string | null }> {
  const { id, reason } = input;
  return context.db.transaction(async (tx) => {
    const person = await lockPerson(tx, id);
    if (!person?.isActive) throw notFound();
    if (!context.isConsented && consentRoles.includes(person.role)) {
      const { name, email, role, unitId } = person;
      await askConsent(tx, context, { kind: "reset_link", staffId: id, name, email, role, unitId, input });
      return { token: null };
    }
    const { token } = await openReset(tx, id, { secretKey, now: context.now });
    await recordChange(tx, context, {
      entity: "staff",
      key: id,
      before: null,
      after: { resetLink: "shown" },
      reason,
    });
    return { token };
  });
}
