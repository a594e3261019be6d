import type { Database } from "@/db/database";
import { findTotp } from "@/db/queries/staff/second-factors";
import { findStaffByEmail } from "@/db/queries/staff/staff";
import { logSecurity, pseudonym } from "@/server/audit/security-log";
import { DomainError } from "@/server/domain/errors";
import { env } from "@/server/env";
import { openSession } from "./open-session";
import { verifyPassword } from "./password";
import { takeCode } from "./second-factor";

type SignIn = {
  email: string;
  password: string;
  /** Of the authenticator app, or a recovery code; required only after the right password. */
  code?: string | null | undefined;
  now: Date;
  hours: number;
  userAgent: string | null;
  secretKey?: string;
};

/**
 * Opens a session. Returns its id; null for an unknown e-mail address, a wrong password or a deactivated officer.
 * @throws UNAUTHENTICATED second_factor_missing, second_factor_wrong · TOO_MANY_REQUESTS
 */
export async function signIn(
  db: Database,
  { email, password, code, now, hours, userAgent, secretKey = env.SECRET }: SignIn,
): Promise<string | null> {
  const person = await findStaffByEmail(db, email);
  const usable = person?.isActive ? person : null;
  if (!(await verifyPassword(usable?.passwordHash ?? null, password)) || !usable) {
    const subject = person ? (`staff:${person.id}` as const) : pseudonym(email.toLowerCase(), now);
    logSecurity({ kind: "sign_in", outcome: "refused", subject, reason: "password" });
    return null;
  }
  if ((await findTotp(db, usable.id))?.confirmedAt) {
    if (!code) throw new DomainError("UNAUTHENTICATED", "second_factor_missing");
    await takeCode(db, { staffId: usable.id, code, now, secretKey });
  }
  return openSession(db, { staffId: usable.id, now, hours, userAgent });
}
