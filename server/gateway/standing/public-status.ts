import type { Database } from "@/db/database";
import { checkHealth } from "@/server/health/check";
import { listStandings } from "./list-standings";

/**
 * The public state of the product and of the channels in use: no counts, no texts, and a sign when the database is
 * down.
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
