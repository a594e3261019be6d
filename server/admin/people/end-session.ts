import { setSessionRevoked } from "@/db/queries/staff/staff";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import { notFound } from "@/server/domain/errors";

/** @throws NOT_FOUND no such session of this officer, or it has ended */
export async function endSession(
  context: AdminContext,
  { staffId, sessionId }: { staffId: number; sessionId: string },
): Promise<void> {
  await context.db.transaction(async (tx) => {
    if (!(await setSessionRevoked(tx, sessionId, staffId, context.now))) throw notFound();
    const before = { session: sessionId };
    await recordChange(tx, context, { entity: "staff", key: staffId, before, after: null, reason: null });
  });
}
