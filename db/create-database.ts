import { openClient, type RawSql } from "./database";

/** Creates the database of the URL when it is missing. For a user who may not check, it must exist. */
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

/** The errors of Postgres and PgBouncer when the database `postgres` is closed to this user. */
const closed = ["08P01", "28000", "3D000", "42501"];

async function misses(client: RawSql, name: string): Promise<boolean> {
  try {
    return (await client`select from pg_database where datname = ${name}`).length === 0;
  } catch (error) {
    if (error instanceof Error && closed.includes(String(Reflect.get(error, "code")))) return false;
    throw error;
  }
}
