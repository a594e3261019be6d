import type { Database } from "@/db/database";
import { findPasswordHash, findPerson, lockPerson } from "@/db/queries/staff/people";
import type { StaffSession } from "@/server/auth/actor";
import { hashNewPassword } from "@/server/auth/new-password";
import { verifyPassword } from "@/server/auth/password";
import { setPassword } from "@/server/auth/set-password";
import { conflict, forbidden, invalid, notFound } from "@/server/domain/errors";
import type { ChangePasswordInput } from "@/server/domain/staff/password";
import { limit } from "@/server/http/rate-limit";

type Own = { db: Database; session: StaffSession; now: Date };

/**
 * Changes the officer's own password; their other sessions end.
 * @throws FORBIDDEN password_wrong · INVALID password_same, password_common · CONFLICT · TOO_MANY_REQUESTS
 */
export async function changePassword(
  { db, session, now }: Own,
  { current, password }: ChangePasswordInput,
): Promise<void> {
  const { staffId } = session.actor;
  await limit("password-change", { account: String(staffId) });
  const [known, person] = await Promise.all([findPasswordHash(db, staffId), findPerson(db, staffId)]);
  if (!person) throw notFound();
  if (!(await verifyPassword(known, current))) throw forbidden("password_wrong");
  if (password === current) throw invalid("password_same");
  const passwordHash = await hashNewPassword(password, person);
  await db.transaction(async (tx) => {
    if ((await lockPerson(tx, staffId))?.passwordHash !== known) throw conflict();
    await setPassword(tx, staffId, { passwordHash, how: "changed", sparedSession: session.id, now });
  });
}
