import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { checkSession } from "./check-session";
import { createDatabase } from "./create-database";
import { openClient, openDatabase } from "./database";
import { describeMigrations, type Say } from "./describe-work";
import { continuePositions } from "./positions";
import { startCursors } from "./queries/outbox/cursor";
import { recache } from "./recache";
import { refuseHalfChain } from "./refuse-half-chain";
import { grantPrivileges, type RoleUrls } from "./roles/grant-privileges";
import { requireOwner } from "./roles/require-owner";
import { seedReference } from "./seed/reference";
import { prepareVault } from "./vault/prepare-vault";

/**
 * Upgrades a database to this version as its owner, under a lock: migrations, reference rows, sealed contacts, privileges. `say`
 * is told what takes long.
 * @throws Error `SESSION_LOST` behind a pooler in transaction mode · `NOT_OWNER` · `VAULT_KEYS` · `ROLE_UNUSABLE`
 */
export async function prepareDatabase(
  url: string,
  roles: RoleUrls | null = null,
  say: Say = () => {},
): Promise<void> {
  await createDatabase(url);
  await checkSession(url);
  const client = openClient(url, { max: 1 });
  await client`select pg_advisory_lock(7141853)`;
  await requireOwner(client);
  await refuseHalfChain(client);
  const upgrade = await describeMigrations(client);
  if (upgrade) say(upgrade);
  await migrate(drizzle(client), { migrationsFolder: path.join(process.cwd(), "db", "migrations") });
  const { db, sql, close } = openDatabase(url, { max: 2 });
  await continuePositions(db);
  await seedReference(db);
  await recache(db);
  await startCursors(db);
  // drizzle has rewritten how the migrating client writes documents.
  await prepareVault(sql, say);
  if (roles) await grantPrivileges(db, roles);
  await close();
  await client.end();
}
