import type { Database, Queryable } from "@/db/database";
import {
  findPasswordReset,
  lockPasswordReset,
  setPasswordResetUsed,
} from "@/db/queries/staff/password-resets";
import { findPerson, lockPerson } from "@/db/queries/staff/people";
import { rememberAddress } from "@/server/auth/guard-sign-in";
import { hashNewPassword } from "@/server/auth/new-password";
import { hashResetToken } from "@/server/auth/reset-token";
import { setPassword } from "@/server/auth/set-password";
import { conflict, notFound } from "@/server/domain/errors";
import { isResetOpen, type ResetPasswordInput } from "@/server/domain/staff/password";

type Resetting = { db: Database; now: Date };
/** `address` of the caller, which counts as known from then on. */
type Reset = Resetting & { address: string };

/**
 * Checks the link to a new password before one is typed.
 * @throws NOT_FOUND reset_unknown · CONFLICT reset_over
 */
export async function checkReset({ db, now }: Resetting, { token }: { token: string }): Promise<void> {
  await requireOpenReset(db, token, now);
}

/**
 * Sets a new password by the link from an e-mail, once. All sessions end; a second factor stays as it is.
 * @throws NOT_FOUND reset_unknown · CONFLICT reset_over · INVALID password_common
 */
export async function resetPassword(
  { db, now, address }: Reset,
  { token, password }: ResetPasswordInput,
): Promise<void> {
  const { id, staffId } = await requireOpenReset(db, token, now);
  const owner = await findPerson(db, staffId);
  if (!owner) throw notFound();
  const passwordHash = await hashNewPassword(password, owner);
  await db.transaction(async (tx) => {
    const person = await lockPerson(tx, staffId);
    const link = await lockPasswordReset(tx, id);
    if (!person?.isActive || !link || !isResetOpen(link, now)) throw conflict("reset_over");
    await setPasswordResetUsed(tx, id, now);
    await setPassword(tx, staffId, { passwordHash, how: "reset by link", sparedSession: null, now });
  });
  await rememberAddress(owner.email, address);
}

async function requireOpenReset(db: Queryable, token: string, now: Date) {
  const link = await findPasswordReset(db, hashResetToken(token));
  if (!link) throw notFound("reset_unknown");
  if (!isResetOpen(link, now)) throw conflict("reset_over");
  return link;
}
