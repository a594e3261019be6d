import type { Database } from "@/db/database";
import { findTotp, takeRecoveryCode, takeStep } from "@/db/queries/staff/second-factors";
import { logSecurity } from "@/server/audit/security-log";
import { DomainError } from "@/server/domain/errors";
import { limit } from "@/server/http/rate-limit";
import { findStep, hashRecoveryCode, looksLikeRecoveryCode } from "./one-time-code";
import { unseal } from "./seal";

type Check = { staffId: number; code: string; now: Date; secretKey: string };

/**
 * Uses a code of the authenticator app, or a recovery code: no code is accepted twice.
 * @throws TOO_MANY_REQUESTS · UNAUTHENTICATED second_factor_wrong
 */
export async function takeCode(db: Database, { staffId, code, now, secretKey }: Check): Promise<void> {
  await limit("second-factor", { account: String(staffId) });
  const typed = code.trim();
  const row = await findTotp(db, staffId);
  const step = row ? findStep(unseal(secretKey, row.secret), typed.replace(/\s/g, ""), now) : null;
  const isTaken =
    step === null
      ? looksLikeRecoveryCode(typed) &&
        (await takeRecoveryCode(db, staffId, hashRecoveryCode(secretKey, typed), now))
      : await takeStep(db, staffId, step);
  logSecurity({
    kind: "second_factor",
    outcome: isTaken ? "granted" : "refused",
    actor: `staff:${staffId}`,
  });
  if (!isTaken) throw new DomainError("UNAUTHENTICATED", "second_factor_wrong");
}
