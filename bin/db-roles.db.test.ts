import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openClient } from "@/db/database";
import { makeOwner, makeRole } from "@/db/roles/make-roles";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { dropDatabase } from "@/db/testing/template";
import { embeddedUrls, urlOf } from "./launch/database-roles.mjs";
import { runProgram } from "./testing/run-program";

let database: TestDatabase;
const made: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  const roles = await database.sql<{ name: string }[]>`
    select rolname as name from pg_roles where rolname like ${`${nameOf(database.url)}%`} or rolname like 'cepat\\_%'`;
  for (const { name } of roles) {
    await database.sql.unsafe(`reassign owned by ${name} to postgres; drop owned by ${name} cascade`);
    made.push(name);
  }
  const { sql } = database;
  for (const name of made) await sql.unsafe(`drop role ${name}`);
  await database.close();
});

const nameOf = (url: string) => new URL(url).pathname.slice(1);

/** What a URL opens may do with complaints and with their history. */
async function rightsBy(url: string) {
  const sql = openClient(url, { max: 1 });
  const [row] = await sql`
    select current_user as name,
      has_table_privilege('complaint', 'delete') as complaint,
      has_table_privilege('complaint_event', 'update') or has_table_privilege('complaint_event', 'delete') as history`;
  await sql.end();
  return row;
}
const urlIn = (said: string, setting: string) => new RegExp(`^${setting}=(.+)$`, "m").exec(said)?.[1] ?? "";

describe("the embedded database", () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "roles-"));
  const prepare = () =>
    runProgram(["bin/prepare.ts", "--embedded"], {
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      DEMO: "on",
    });

  it("that a superuser made alone gets an owner, a server and a worker at its next start", async () => {
    await database.sql`create table of_an_old_version (id serial primary key)`;
    await database.sql`create function of_an_old_version() returns int language sql as 'select 1'`;
    expect(await prepare()).toMatchObject({ code: 0, words: "" });
    expect((await prepare()).code).toBe(0);
    const urls = embeddedUrls(database.url, dataDir);
    expect(statSync(path.join(dataDir, "database-roles.json")).mode & 0o777).toBe(0o600);
    expect(await rightsBy(urls.owner)).toEqual({ name: "cepat_owner", complaint: true, history: true });
    expect(await rightsBy(urls.server)).toEqual({ name: "cepat_server", complaint: true, history: false });
    expect(await rightsBy(urls.worker)).toEqual({ name: "cepat_worker", complaint: true, history: false });
    const left = await database.sql`
      select oid::regclass::text as name from pg_class
      where relnamespace::regnamespace::text in ('public', 'drizzle') and relowner::regrole::text <> 'cepat_owner'
      union all select proname from pg_proc where proname in ('of_an_old_version', 'event_xid', 'make_spare')
        and proowner::regrole::text <> 'cepat_owner'`;
    expect(left).toEqual([]);
    const powerful = await database.sql`
      select rolname from pg_roles where rolname like 'cepat\\_%' and (rolsuper or rolcreaterole or rolcreatedb)`;
    expect(powerful).toEqual([]);
  });
});

describe("npm run db:roles", () => {
  const prepareAll = (owner: string, said: string) =>
    runProgram(["bin/prepare.ts"], {
      DATABASE_URL: owner,
      SERVER_DATABASE_URL: urlIn(said, "SERVER_DATABASE_URL"),
      WORKER_DATABASE_URL: urlIn(said, "WORKER_DATABASE_URL"),
      DEMO: "on",
    });

  it("makes roles for server and worker, prints their URLs, and a second run replaces the passwords", async () => {
    const env = { DATABASE_URL: database.url };
    const first = await runProgram(["bin/db-roles.ts"], env);
    const { said } = await runProgram(["bin/db-roles.ts"], env);
    const name = nameOf(database.url);
    for (const role of ["server", "worker"] as const) {
      const setting = `${role.toUpperCase()}_DATABASE_URL`;
      const rights = { name: `${name}_${role}`, complaint: true, history: false };
      expect(await rightsBy(urlIn(said, setting))).toEqual(rights);
      await expect(rightsBy(urlIn(first.said, setting))).rejects.toThrow("password");
    }
    expect(await prepareAll(database.url, said)).toMatchObject({ code: 0, words: "" });
  });

  it("prints the SQL for a superuser where the owner may not make roles, and the start grants the rest", async () => {
    const other = await createTestDatabase();
    const owner = urlOf(other.url, `${nameOf(database.url)}_owner`, "known");
    await makeOwner(other.url, owner);
    const { code, said } = await runProgram(["bin/db-roles.ts"], { DATABASE_URL: owner });
    expect(code).toBe(0);
    expect(said).toContain("may not make roles");
    for (const line of said.split("\n").filter((text) => text.startsWith("create role")))
      await other.sql.unsafe(line);
    made.push(`${nameOf(other.url)}_server`, `${nameOf(other.url)}_worker`);
    expect(await prepareAll(owner, said)).toMatchObject({ code: 0, words: "" });
    const rights = await rightsBy(urlIn(said, "WORKER_DATABASE_URL"));
    expect(rights).toEqual({ name: `${nameOf(other.url)}_worker`, complaint: true, history: false });
    await other.close();
  });

  it("makes them anew where those of the settings are unknown to the cluster", async () => {
    const gone = urlOf(database.url, "of_another_cluster", "lost");
    const settings = { DATABASE_URL: database.url, SERVER_DATABASE_URL: gone, WORKER_DATABASE_URL: gone };
    const refused = await runProgram(["bin/prepare.ts"], settings);
    expect(refused).toMatchObject({
      code: 1,
      words: expect.stringContaining("npm run db:roles makes its role anew"),
    });
    const { code, said } = await runProgram(["bin/db-roles.ts"], settings);
    expect(code).toBe(0);
    expect(await prepareAll(database.url, said)).toMatchObject({ code: 0, words: "" });
  });

  it("has the start refuse a URL of the server that is the owner's", async () => {
    const { code, words } = await runProgram(["bin/prepare.ts"], {
      DATABASE_URL: database.url,
      SERVER_DATABASE_URL: database.url,
      WORKER_DATABASE_URL: database.url,
    });
    expect(code).toBe(1);
    expect(words).toContain("can rewrite admin_change");
    expect(words).not.toContain("    at ");
  });
});

describe("a start as a role that does not own the tables", () => {
  it("says whose they are, and goes on once a superuser has run the SQL that it prints", async () => {
    const restored = await createTestDatabase();
    const role = `${nameOf(restored.url)}_operator`;
    const url = urlOf(restored.url, role, "known");
    await makeRole(restored.sql, url);
    made.push(role);
    const refused = await runProgram(["bin/prepare.ts"], { DATABASE_URL: url });
    expect(refused).toMatchObject({ code: 1, said: "" });
    expect(refused.words).toMatch(
      /belongs to the role postgres, and DATABASE_URL signs in as test_\w+_operator/,
    );
    expect(refused.words).not.toContain("    at ");
    await restored.sql.unsafe(refused.words.slice(refused.words.indexOf("do $own$")));
    expect(await runProgram(["bin/prepare.ts"], { DATABASE_URL: url })).toMatchObject({ code: 0, words: "" });
    await restored.close();
  });

  it("says so in an empty database in which it may make nothing", async () => {
    const role = `${nameOf(database.url)}_stranger`;
    await database.sql.unsafe(`create database ${role}`);
    const url = new URL(urlOf(database.url, role, "known"));
    url.pathname = `/${role}`;
    await makeRole(database.sql, url.href);
    const { code, words } = await runProgram(["bin/prepare.ts"], { DATABASE_URL: url.href });
    expect({ code, words }).toMatchObject({ code: 1, words: expect.stringContaining("may not make tables") });
    expect(words).not.toContain("    at ");
    await dropDatabase(database.url, role);
  });
});
