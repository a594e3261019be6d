import { openClient, type RawSql } from "../database";
import { prepareDatabase } from "../migrate";
import { makeRole } from "../roles/make-roles";

/** The URL by which server or worker open a database of the test cluster. */
export const urlAs = (role: "server" | "worker", url: string): string =>
  Object.assign(new URL(url), { username: `test_${role}`, password: "known" }).href;

/**
 * Makes the template database once: migrations and reference rows. It is built under another name and renamed when
 * whole, so a run that was interrupted leaves nothing half made. Returns its name.
 */
export async function prepareTemplate(serverUrl: string, name: string): Promise<string> {
  const sql = openClient(serverUrl, { max: 1 });
  try {
    await sql`select pg_advisory_lock(7141854)`;
    const [known] = await sql`select 1 from pg_database where datname = ${name}`;
    if (known) return name;
    await dropLeftovers(sql);
    const building = new URL(serverUrl);
    building.pathname = `/${name}_building`;
    const roles = { server: urlAs("server", building.href), worker: urlAs("worker", building.href) };
    for (const url of Object.values(roles)) await makeRole(sql, url);
    await prepareDatabase(building.href, roles);
    await sql.unsafe(`alter database "${name}_building" rename to "${name}"`);
    return name;
  } finally {
    await sql.end();
  }
}

async function dropLeftovers(sql: RawSql): Promise<void> {
  const rows = await sql<{ datname: string }[]>`
    select datname from pg_database where datname like 'template\\_%' or datname like 'test\\_%'`;
  for (const { datname } of rows) await sql.unsafe(`drop database if exists "${datname}" with (force)`);
}

/** A database of its own, cloned from the template in tens of milliseconds. Returns its URL. */
export async function cloneTemplate(serverUrl: string, template: string, name: string): Promise<string> {
  const sql = openClient(serverUrl, { max: 1 });
  await sql.unsafe(`create database "${name}" template "${template}" strategy wal_log`);
  await sql.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  const sql = openClient(serverUrl, { max: 1 });
  await sql.unsafe(`drop database if exists "${name}" with (force)`);
  await sql.end();
}
