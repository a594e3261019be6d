import { randomBytes } from "node:crypto";
import type { Database } from "@/db/database";
import { findStaffByEmail } from "@/db/queries/staff";
import { lockOpenInvitationFor } from "@/db/queries/staff-invitations";
import { enrolInvited } from "../enrol-invited";
import { hashPassword } from "../password";

/** What an issuer says of a person; only an address that it vouches for counts. */
export type Claims = { email?: string; email_verified?: unknown };

/**
 * Who the issuer's person is here: the active member of staff with her verified address, or whom an administrator has
 * invited under it, who is enrolled by this with a password that nobody knows. Null for everybody else.
 */
export async function admit(db: Database, claims: Claims, now: Date): Promise<number | null> {
  if (claims.email_verified !== true || !claims.email) return null;
  const email = claims.email.trim().toLowerCase();
  const person = await findStaffByEmail(db, email);
  if (person) return person.isActive ? person.id : null;
  const passwordHash = await hashPassword(randomBytes(32).toString("base64url"));
  return db.transaction(async (tx) => {
    const invitation = await lockOpenInvitationFor(tx, email, now);
    return invitation ? enrolInvited(tx, invitation, { passwordHash, now }) : null;
  });
}
