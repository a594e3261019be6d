import type { Database } from "@/db/database";
import { listRunningSessions } from "@/server/auth/list-running-sessions";
import type { StaffActor } from "@/server/domain/actor";
import { readFactorStanding } from "./second-factor/read-standing";

/** The officer's own open sessions and second factor. */
export async function readOwnAccount(reading: { db: Database; actor: StaffActor; now: Date }) {
  const [sessions, secondFactor] = await Promise.all([
    listRunningSessions(reading.db, reading.actor.staffId, reading.now),
    readFactorStanding(reading),
  ]);
  return { sessions, secondFactor };
}
