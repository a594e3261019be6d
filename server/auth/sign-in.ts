import type { Database } from "@/db/database";
import { findStaffByEmail, insertStaffSession } from "@/db/queries/staff";
import { verifyPassword } from "./password";

type SignIn = { email: string; password: string; now: Date; hours: number; userAgent: string | null };

/** Opens a session and answers its id; null for an unknown address, a wrong password or a deactivated person. */
export async function signIn(
  db: Database,
  { email, password, now, hours, userAgent }: SignIn,
): Promise<string | null> {
  const person = await findStaffByEmail(db, email);
  const usable = person?.isActive ? person : null;
  if (!(await verifyPassword(usable?.passwordHash ?? null, password)) || !usable) return null;
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  return insertStaffSession(db, {
    staffId: usable.id,
    createdAt: now,
    expiresAt,
    userAgent: userAgent?.slice(0, 300) ?? null,
  });
}
