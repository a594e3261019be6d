import type { Database } from "@/db/database";
import { insertAccountMail } from "@/db/queries/notifications/deliveries";
import { findStaffByEmail } from "@/db/queries/staff/staff";
import { mailsStaff } from "./mails-staff";

/** Queues an e-mail to the officer whose account is locked by wrong passwords; none where nobody has this address. */
export async function notifyLocked(db: Database, email: string, now: Date): Promise<void> {
  const person = await findStaffByEmail(db, email);
  if (!person?.isActive || !mailsStaff()) return;
  await db.transaction((tx) =>
    insertAccountMail(tx, { staffId: person.id, accountNotice: "sign_in_locked", now }),
  );
}
