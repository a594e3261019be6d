import { deletePin } from "@/db/queries/staff/oidc-pins";
import { endSessions, lockPerson } from "@/db/queries/staff/people";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import { conflict, notFound } from "@/server/domain/errors";

/**
 * Releases the pinned account of an officer whose account at the issuer was recreated: their next sign-in pins the
 * account that has their verified e-mail address then. Their sessions end.
 * @throws NOT_FOUND · CONFLICT account_not_pinned
 */
export async function releaseAccount(
  context: AdminContext,
  { id, reason }: { id: number; reason: string | null },
): Promise<void> {
  await context.db.transaction(async (tx) => {
    if (!(await lockPerson(tx, id))) throw notFound();
    const pin = await deletePin(tx, id);
    if (!pin) throw conflict("account_not_pinned");
    await endSessions(tx, id, context.now);
    await recordChange(tx, context, {
      entity: "staff",
      key: id,
      before: { issuerAccount: `${pin.issuer} ${pin.subject}` },
      after: { issuerAccount: null },
      reason,
    });
  });
}
