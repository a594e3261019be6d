import { randomBytes } from "node:crypto";
import type { Database, Transaction } from "@/db/database";
import { findPinned, type IssuerAccount, insertPin } from "@/db/queries/staff/oidc-pins";
import { lockPerson } from "@/db/queries/staff/people";
import { findStaffByEmail } from "@/db/queries/staff/staff";
import { lockOpenInvitationFor } from "@/db/queries/staff/staff-invitations";
import { insertChange } from "@/server/audit/record-change";
import { enrolInvited } from "../enrol-invited";
import { hashPassword } from "../password";

/** An issuer's verified claims; the e-mail address counts only when the issuer has verified it. */
export type Claims = { iss: string; sub: string; email?: string; email_verified?: unknown };

type Admission = { staffId: number } | { refusal: "not_invited" | "other_account" };

const stranger: Admission = { refusal: "not_invited" };

/**
 * The officer of an issuer's account. The first sign-in matches the verified e-mail address of an active officer, or of
 * an invited person, who is enrolled with a random password.
 */
export async function admit(db: Database, claims: Claims, now: Date): Promise<Admission> {
  const account = { issuer: claims.iss, subject: claims.sub };
  // Once pinned, only the account (`iss` and `sub`) counts: an e-mail address may be reassigned.
  const pinned = await findPinned(db, account);
  if (pinned) return pinned.isActive ? { staffId: pinned.id } : stranger;
  if (claims.email_verified !== true || !claims.email) return stranger;
  const email = claims.email.trim().toLowerCase();
  const passwordHash = await hashPassword(randomBytes(32).toString("base64url"));
  return db.transaction(async (tx) => {
    const staffId = await findOrEnrol(tx, email, { passwordHash, now });
    if (staffId === null) return stranger;
    return (await pin(tx, staffId, account, now)) ? { staffId } : { refusal: "other_account" };
  });
}

async function findOrEnrol(tx: Transaction, email: string, enrolment: { passwordHash: string; now: Date }) {
  const person = await findStaffByEmail(tx, email);
  if (person) return person.isActive ? person.id : null;
  const invitation = await lockOpenInvitationFor(tx, email, enrolment.now);
  return invitation ? enrolInvited(tx, invitation, enrolment) : null;
}

/** False when another account is pinned to them, or this one to another officer. */
async function pin(tx: Transaction, staffId: number, account: IssuerAccount, now: Date): Promise<boolean> {
  await lockPerson(tx, staffId);
  if (!(await insertPin(tx, { staffId, ...account, pinnedAt: now }))) {
    return (await findPinned(tx, account))?.id === staffId;
  }
  await insertChange(tx, {
    at: now,
    staffId,
    entity: "staff",
    key: String(staffId),
    before: { issuerAccount: null },
    after: { issuerAccount: wordsOf(account) },
  });
  return true;
}

const wordsOf = ({ issuer, subject }: IssuerAccount) => `${issuer} ${subject}`;
