import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@/db/database";
import { insertAccountMail } from "@/db/queries/notifications/deliveries";
import { countPasswordResets } from "@/db/queries/staff/password-resets";
import { lockPerson } from "@/db/queries/staff/people";
import { findStaffByEmail } from "@/db/queries/staff/staff";
import { mailsStaff } from "@/server/auth/mails-staff";
import { openReset } from "@/server/auth/open-reset";
import { hours } from "@/server/domain/duration";
import { resetsPerHour } from "@/server/domain/staff/password";
import { limit } from "@/server/http/rate-limit";

type Asking = { db: Database; now: Date; secretKey: string; address: string };

/** Longer than a link takes: the time of the response does not tell a known e-mail address from an unknown one. */
const responseMs = 250;

/**
 * Sends the officer of this e-mail address a link to a new password; nothing for an unknown one, or once too often.
 * @throws TOO_MANY_REQUESTS
 */
export async function askReset(asking: Asking, { email }: { email: string }): Promise<void> {
  await limit("password-reset", { address: asking.address, target: email });
  await Promise.all([queueLink(asking, email), sleep(responseMs)]);
}

async function queueLink({ db, now, secretKey }: Asking, email: string): Promise<void> {
  const found = await findStaffByEmail(db, email);
  if (!found || !mailsStaff()) return;
  await db.transaction(async (tx) => {
    const person = await lockPerson(tx, found.id);
    if (!person?.isActive) return;
    const lately = await countPasswordResets(tx, person.id, new Date(now.getTime() - hours(1)));
    if (lately >= resetsPerHour) return;
    const { id } = await openReset(tx, person.id, { secretKey, now });
    const mail = { accountNotice: "password_reset", passwordResetId: id } as const;
    await insertAccountMail(tx, { staffId: person.id, ...mail, now });
  });
}
