import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { runMigrations } from "graphile-worker";
import { openClient, openDatabase, type RawSql } from "./database";
import journal from "./migrations/meta/_journal.json";
import { continuePositions } from "./positions";
import { startOutboxes } from "./queries/notifications/outbox";
import { recache } from "./recache";
import { seedReference } from "./seed/reference";

/** Brings a database to this version: creates it when missing, migrates under a lock, adds reference rows. */
export async function prepareDatabase(url: string): Promise<void> {
  await createDatabase(url);
  const client = openClient(url, { max: 1 });
  await client`select pg_advisory_lock(7141853)`;
  await refuseHalfChain(client);
  await migrate(drizzle(client), { migrationsFolder: path.join(process.cwd(), "db", "migrations") });
  await runMigrations({ connectionString: url });
  const { db, close } = openDatabase(url, { max: 2 });
  await continuePositions(db);
  await seedReference(db);
  await recache(db);
  await startOutboxes(db);
  await close();
  await client.end();
}

/** The baseline carries the time of the last migration of 0.1.0, so a database of that version passes over it. */
const baselineAt = journal.entries[0]?.when ?? 0;

/** @throws Error when the database stands between two versions that no migration joins any more */
async function refuseHalfChain(client: RawSql): Promise<void> {
  const [table] = await client`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!table?.name) return;
  const [last] = await client`select max(created_at)::float8 as at from drizzle.__drizzle_migrations`;
  if (last?.at && last.at < baselineAt)
    throw new Error(
      "This database is older than version 0.1.0. Start version 0.1.0 once, then this version.",
    );
}

async function createDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const server = new URL(url);
  server.pathname = "/postgres";
  const client = openClient(server.href, { max: 1 });
  try {
    const [known] = await client`select 1 from pg_database where datname = ${name}`;
    if (!known) await client.unsafe(`create database "${name.replaceAll('"', "")}"`);
  } finally {
    await client.end();
  }
}
