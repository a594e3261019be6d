import { endSessions, lockPerson } from "@/db/queries/staff/people";
import { deleteTotp } from "@/db/queries/staff/second-factors";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import { conflict, notFound } from "@/server/domain/errors";

/**
 * Removes the second factor of an officer who lost phone and recovery codes: they enrol again at their next sign-in.
 * Their sessions end.
 * @throws NOT_FOUND · CONFLICT second_factor_not_enrolled
 */
export async function resetSecondFactor(
  context: AdminContext,
  { id, reason }: { id: number; reason: string | null },
): Promise<void> {
  await context.db.transaction(async (tx) => {
    if (!(await lockPerson(tx, id))) throw notFound();
    if (!(await deleteTotp(tx, id))) throw conflict("second_factor_not_enrolled");
    await endSessions(tx, id, context.now);
    await recordChange(tx, context, {
      entity: "staff",
      key: id,
      before: { secondFactor: true },
      after: { secondFactor: false },
      reason,
    });
  });
}
