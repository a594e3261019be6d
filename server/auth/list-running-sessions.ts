import type { Database } from "@/db/database";
import { listSessions } from "@/db/queries/staff/staff";
import { isIdle } from "@/server/domain/staff/session";

/** The sessions of an officer that still open the product, the newest first. */
export async function listRunningSessions(db: Database, staffId: number, now: Date) {
  return (await listSessions(db, staffId, now)).filter((session) => !isIdle(session, now));
}
