import type { Database } from "@/db/database";
import { findPin } from "@/db/queries/staff/oidc-pins";
import { countRecoveryCodes, findTotp, requiresSecondFactor } from "@/db/queries/staff/second-factors";
import type { StaffActor } from "@/server/domain/actor";

/** The state of the officer's second factor. */
export async function readFactorStanding({ db, actor }: { db: Database; actor: StaffActor }) {
  const [totp, recoveryCodes, isRequired, pin] = await Promise.all([
    findTotp(db, actor.staffId),
    countRecoveryCodes(db, actor.staffId),
    requiresSecondFactor(db, actor.role),
    findPin(db, actor.staffId),
  ]);
  return { isEnrolled: Boolean(totp?.confirmedAt), isRequired, recoveryCodes, asksPassword: !pin };
}
