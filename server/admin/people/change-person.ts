import { closeConsentsOf } from "@/db/queries/admin/consent-requests";
import { endSessions, lockAdministrators, lockPerson, setPerson } from "@/db/queries/staff/people";
import { findUnit } from "@/db/queries/staff/units";
import { recordChange } from "@/server/audit/record-change";
import { needsSecondPerson } from "@/server/domain/admin/consent";
import { type ChangePersonInput, leavesNoAdministrator, mayServeIn } from "@/server/domain/admin/person";
import { jakartaDay } from "@/server/domain/calendar";
import { conflict, invalid, notFound } from "@/server/domain/errors";
import { hasEnded } from "@/server/domain/validity";
import { askConsent, type ConsentContext } from "./consent/ask-consent";

/**
 * Changes an officer's name, role, unit, headship, and whether they may sign in; a deactivated officer is signed out
 * at once. A powerful role waits for a second person; any other change closes what waits for one.
 * @throws NOT_FOUND · INVALID unit_unknown, role_does_not_fit_unit · CONFLICT last_administrator
 */
export async function changePerson(
  context: ConsentContext,
  input: ChangePersonInput,
): Promise<{ isWaiting: boolean }> {
  const { id, reason, ...change } = input;
  return context.db.transaction(async (tx) => {
    const administrators = await lockAdministrators(tx);
    const row = await lockPerson(tx, id);
    if (!row) throw notFound();
    const after = { ...change, isHead: change.isHead ?? row.isHead };
    const office = await findUnit(tx, after.unitId);
    if (!office || (after.isActive && hasEnded(office, jakartaDay(context.now))))
      throw invalid("unit_unknown");
    if (!mayServeIn(after.role, office.kind)) throw invalid("role_does_not_fit_unit");
    if (leavesNoAdministrator(administrators, { id, ...after })) throw conflict("last_administrator");
    if (!context.isConsented && needsSecondPerson(row, after)) {
      const { email } = row;
      await askConsent(tx, context, { ...change, email, kind: "change", staffId: id, input });
      return { isWaiting: true };
    }
    await setPerson(tx, id, after);
    await closeConsentsOf(tx, id, { decidedBy: context.actor.staffId, decidedAt: context.now });
    const ended = after.isActive ? 0 : await endSessions(tx, id, context.now);
    const { name, role, unitId, isHead, isActive } = row;
    await recordChange(tx, context, {
      entity: "staff",
      key: id,
      before: { name, role, unitId, isHead, isActive },
      after: { ...after, ...(ended > 0 && { endedSessions: ended }) },
      reason,
    });
    return { isWaiting: false };
  });
}
