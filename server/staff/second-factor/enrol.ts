import type { Database } from "@/db/database";
import { findPin } from "@/db/queries/staff/oidc-pins";
import { findPasswordHash, findPerson } from "@/db/queries/staff/people";
import {
  deleteTotp,
  findTotp,
  putTotp,
  replaceRecoveryCodes,
  requiresSecondFactor,
  setTotpConfirmed,
} from "@/db/queries/staff/second-factors";
import { hashRecoveryCode, makeRecoveryCode, makeTotpSecret, otpauthUri } from "@/server/auth/one-time-code";
import { verifyPassword } from "@/server/auth/password";
import { seal } from "@/server/auth/seal";
import { takeCode } from "@/server/auth/second-factor";
import type { StaffActor } from "@/server/domain/actor";
import { conflict, forbidden, notFound } from "@/server/domain/errors";
import { limit } from "@/server/http/rate-limit";

type Own = { db: Database; actor: StaffActor; now: Date; secretKey: string };

const recoveryCodes = 10;

/**
 * Creates a secret for an authenticator app; it counts once a first code confirmed it. Asks for the password, but of
 * those who sign in by an organisation account and know none.
 * @throws FORBIDDEN password_wrong · CONFLICT second_factor_enrolled · TOO_MANY_REQUESTS
 */
export async function beginEnrolment({ db, actor, now, secretKey }: Own, { password }: { password: string }) {
  await limit("password-change", { account: String(actor.staffId) });
  const person = await findPerson(db, actor.staffId);
  if (!person) throw notFound();
  const knowsPassword = !(await findPin(db, actor.staffId));
  if (knowsPassword && !(await verifyPassword(await findPasswordHash(db, actor.staffId), password)))
    throw forbidden("password_wrong");
  const secret = makeTotpSecret();
  const isBegun = await db.transaction((tx) =>
    putTotp(tx, { staffId: actor.staffId, secret: seal(secretKey, secret), createdAt: now }),
  );
  if (!isBegun) throw conflict("second_factor_enrolled");
  return { secret, uri: otpauthUri(secret, person.email) };
}

/**
 * Confirms the second factor by a first code. Returns the recovery codes, which are readable only here.
 * @throws CONFLICT second_factor_enrolled, second_factor_not_enrolled · UNAUTHENTICATED second_factor_wrong
 */
export async function confirmEnrolment(own: Own, { code }: { code: string }) {
  const { db, actor, now } = own;
  const begun = await findTotp(db, actor.staffId);
  if (!begun) throw conflict("second_factor_not_enrolled");
  if (begun.confirmedAt) throw conflict("second_factor_enrolled");
  await takeCode(db, { ...own, staffId: actor.staffId, code });
  const codes = newCodes(own);
  await db.transaction(async (tx) => {
    await setTotpConfirmed(tx, actor.staffId, now);
    await replaceRecoveryCodes(tx, actor.staffId, codes.hashes);
  });
  return { recoveryCodes: codes.readable };
}

/** Replaces the recovery codes. @throws as `confirmEnrolment` */
export async function renewRecoveryCodes(own: Own, { code }: { code: string }) {
  await requireEnrolled(own);
  await takeCode(own.db, { ...own, staffId: own.actor.staffId, code });
  const codes = newCodes(own);
  await own.db.transaction((tx) => replaceRecoveryCodes(tx, own.actor.staffId, codes.hashes));
  return { recoveryCodes: codes.readable };
}

/** @throws FORBIDDEN second_factor_required of their role · as `confirmEnrolment` */
export async function removeSecondFactor(own: Own, { code }: { code: string }): Promise<void> {
  await requireEnrolled(own);
  if (await requiresSecondFactor(own.db, own.actor.role)) throw forbidden("second_factor_required");
  await takeCode(own.db, { ...own, staffId: own.actor.staffId, code });
  await own.db.transaction((tx) => deleteTotp(tx, own.actor.staffId));
}

async function requireEnrolled({ db, actor }: Own): Promise<void> {
  const totp = await findTotp(db, actor.staffId);
  if (!totp?.confirmedAt) throw conflict("second_factor_not_enrolled");
}

function newCodes({ secretKey }: Own) {
  const readable = Array.from({ length: recoveryCodes }, makeRecoveryCode);
  return { readable, hashes: readable.map((code) => hashRecoveryCode(secretKey, code)) };
}
