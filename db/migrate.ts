import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { openClient, openDatabase } from "./database";
import { continuePositions } from "./positions";
import { startCursors } from "./queries/outbox/cursor";
import { recache } from "./recache";
import { seedReference } from "./seed/reference";

/** Brings a database to this version: creates it when missing, migrates under a lock, adds reference rows. */
export async function prepareDatabase(url: string): Promise<void> {
  await createDatabase(url);
  const client = openClient(url, { max: 1 });
  await client`select pg_advisory_lock(7141853)`;
  await migrate(drizzle(client), { migrationsFolder: path.join(process.cwd(), "db", "migrations") });
  const { db, close } = openDatabase(url, { max: 2 });
  await continuePositions(db);
  await seedReference(db);
  await recache(db);
  await startCursors(db);
  await close();
  await client.end();
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
