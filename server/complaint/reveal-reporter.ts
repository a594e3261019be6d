import type { Database } from "@/db/database";
import { findComplaint, findReporter } from "@/db/queries/complaint/complaints";
import { insertIdentityAccess } from "@/db/queries/complaint/identity-access";
import type { StaffActor } from "@/server/domain/actor";
import { forbidden } from "@/server/domain/errors";
import { canSeeIdentity } from "@/server/domain/staff/permission";
import { authorizeRead, factsOf } from "./access";

type Look = { code: string; reason: string };
type Identity = { name: string | null; phone: string | null; email: string | null };

/**
 * Returns the reporter's identity, and first records the view with its reason. Holders need the reporter's consent;
 * the intake desk and Biro do not.
 * @throws NOT_FOUND · FORBIDDEN
 */
export function revealReporter(
  { db, actor, now }: { db: Database; actor: StaffActor; now: Date },
  { code, reason }: Look,
): Promise<Identity | null> {
  return db.transaction(async (tx) => {
    const row = authorizeRead(actor, await findComplaint(tx, code));
    const found = await findReporter(tx, row.id);
    const isOffice = actor.role === "intake" || actor.role === "verifier";
    if (!canSeeIdentity(actor, factsOf(row)) || (found && !isOffice && !found.isVisibleToOfficers))
      throw forbidden();
    await insertIdentityAccess(tx, { complaintId: row.id, staffId: actor.staffId, reason, at: now });
    return found && { name: found.name, phone: found.phone, email: found.email };
  });
}
