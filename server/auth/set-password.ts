import type { Transaction } from "@/db/database";
import { insertAccountMail } from "@/db/queries/notifications/deliveries";
import { revokePasswordResets } from "@/db/queries/staff/password-resets";
import { endSessions, setPerson } from "@/db/queries/staff/people";
import { insertChange } from "@/server/audit/record-change";
import { mailsStaff } from "./mails-staff";

type NewPassword = {
  passwordHash: string;
  /** For the audit log. */
  how: "changed" | "reset by link";
  /** The session that goes on; all end without it. */
  sparedSession: string | null;
  now: Date;
};

/**
 * Stores an officer's new password, the officer locked by the caller: other sessions and open links end, an e-mail
 * tells them, and the audit log says how.
 */
export async function setPassword(
  tx: Transaction,
  staffId: number,
  { passwordHash, how, sparedSession, now }: NewPassword,
): Promise<void> {
  await setPerson(tx, staffId, { passwordHash });
  await revokePasswordResets(tx, staffId, now);
  const endedSessions = await endSessions(tx, staffId, now, sparedSession);
  if (mailsStaff()) await insertAccountMail(tx, { staffId, accountNotice: "password_changed", now });
  await insertChange(tx, {
    at: now,
    staffId,
    entity: "staff",
    key: String(staffId),
    after: { password: how, endedSessions },
  });
}
