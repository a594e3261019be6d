import type { Database } from "@/db/database";
import { checkHealth } from "@/server/health/check";
import { listStandings } from "./list-standings";

/**
 * How the product and the channels that were set up do, for everybody: no counts, nobody's words. A database that is
 * down tells so.
 */
export async function publicStatus(context: { db: Database; now: Date }) {
  const health = await checkHealth(context.db);
  const base = { asOf: context.now, database: health.database, worker: health.worker };
  if (health.database === "down") return { ...base, channels: [] };
  const standings = await listStandings(context);
  const channels = standings
    .filter(({ wasSetUp }) => wasSetUp)
    .map(({ code, name, state, lastAt }) => ({ code, name, state, lastAt }));
  return { ...base, channels };
}
