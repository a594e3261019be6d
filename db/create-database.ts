import { openClient, type RawSql } from "./database";

/** Creates the database that the URL names when it is missing. A user who may not look, finds it made. */
export async function createDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const server = new URL(url);
  server.pathname = "/postgres";
  const client = openClient(server.href, { max: 1 });
  try {
    const isMissing = await misses(client, name);
    if (isMissing) await client.unsafe(`create database "${name.replaceAll('"', "")}"`);
  } finally {
    await client.end();
  }
}

/** How Postgres and PgBouncer say that the database `postgres` is not open to this user. */
const closed = ["08P01", "28000", "3D000", "42501"];

async function misses(client: RawSql, name: string): Promise<boolean> {
  try {
    return (await client`select from pg_database where datname = ${name}`).length === 0;
  } catch (error) {
    if (error instanceof Error && closed.includes(String(Reflect.get(error, "code")))) return false;
    throw error;
  }
}
