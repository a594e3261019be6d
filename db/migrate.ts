import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { checkSession } from "./check-session";
import { createDatabase } from "./create-database";
import { openClient, openDatabase } from "./database";
import { continuePositions } from "./positions";
import { startCursors } from "./queries/outbox/cursor";
import { recache } from "./recache";
import { refuseHalfChain } from "./refuse-half-chain";
import { seedReference } from "./seed/reference";

/**
 * Upgrades a database to this version: creates it when missing, migrates under a lock, adds reference rows.
 * @throws Error with the code `SESSION_LOST` behind a pooler in transaction mode
 */
export async function prepareDatabase(url: string): Promise<void> {
  await createDatabase(url);
  await checkSession(url);
  const client = openClient(url, { max: 1 });
  await client`select pg_advisory_lock(7141853)`;
  await refuseHalfChain(client);
  await migrate(drizzle(client), { migrationsFolder: path.join(process.cwd(), "db", "migrations") });
  const { db, close } = openDatabase(url, { max: 2 });
  await continuePositions(db);
  await seedReference(db);
  await recache(db);
  await startCursors(db);
  await close();
  await client.end();
}
