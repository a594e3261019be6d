import type { Database } from "@/db/database";
import { insertStaffSession } from "@/db/queries/staff/staff";
import { logSecurity } from "@/server/audit/security-log";
import { hours } from "@/server/domain/duration";

type Opening = { staffId: number; now: Date; hours: number; userAgent: string | null };

/** Opens a session of so many hours. Returns its id. */
export async function openSession(
  db: Database,
  { staffId, now, userAgent, ...opening }: Opening,
): Promise<string> {
  const id = await insertStaffSession(db, {
    staffId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + hours(opening.hours)),
    userAgent: userAgent?.slice(0, 300) ?? null,
  });
  logSecurity({ kind: "sign_in", outcome: "granted", actor: `staff:${staffId}` });
  return id;
}
