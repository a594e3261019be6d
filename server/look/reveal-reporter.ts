import type { z } from "zod";
import type { Database } from "@/db/database";
import { findComplaint, findReporter } from "@/db/queries/complaint/complaints";
import { logSecurity, referTo } from "@/server/audit/security-log";
import { authorizeRead, factsOf } from "@/server/complaint/access";
import type { StaffActor } from "@/server/domain/actor";
import type { identityLookSchema } from "@/server/domain/complaint/identity-look";
import { forbidden } from "@/server/domain/errors";
import { canSeeIdentity } from "@/server/domain/staff/permission";
import { recordLook } from "./record-look";

type Look = z.infer<typeof identityLookSchema>;
type Identity = { name: string | null; phone: string | null; email: string | null };

/**
 * Returns the reporter's identity, and first records the view with its reason. Holders need the reporter's consent;
 * the intake desk and Biro do not.
 * @throws NOT_FOUND · FORBIDDEN · TOO_MANY_REQUESTS beyond the looks of an hour
 */
export async function revealReporter(
  { db, actor, now }: { db: Database; actor: StaffActor; now: Date },
  { code, purpose, reason }: Look,
): Promise<Identity | null> {
  const identity = await db.transaction(async (tx) => {
    const row = authorizeRead(actor, await findComplaint(tx, code));
    if (!canSeeIdentity(actor, factsOf(row))) throw forbidden();
    const found = await findReporter(tx, row.id);
    const isOffice = actor.role === "intake" || actor.role === "verifier";
    if (found && !isOffice && !found.isVisibleToOfficers) throw forbidden();
    await recordLook(tx, { actor, now }, { complaintId: row.id, subject: "contact", purpose, reason });
    return found && { name: found.name, phone: found.phone, email: found.email };
  });
  logSecurity({
    kind: "identity_look",
    outcome: "granted",
    actor: referTo(actor),
    subject: `complaint:${code}`,
  });
  return identity;
}
