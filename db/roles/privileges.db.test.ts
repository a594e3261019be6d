import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openClient, type RawSql } from "../database";
import * as schema from "../schema";
import { urlAs } from "../testing/template";
import { openWorld, type World } from "../testing/world";
import { grantPrivileges } from "./grant-privileges";
import { tablesBy } from "./privileges";

let world: World;
const roles = () => ({ server: urlAs("server", world.url), worker: urlAs("worker", world.url) });
beforeAll(async () => {
  world = await openWorld();
  await grantPrivileges(world.owner, roles());
});
afterAll(() => world.close());

const denied = { code: "42501" };

it("names every table of the schema once", () => {
  const tables = Object.values(schema).flatMap((one) => (is(one, PgTable) ? [getTableName(one)] : []));
  expect(Object.values(tablesBy).flat().sort()).toEqual(tables.sort());
});

describe.each(["server", "worker"] as const)("the role of the %s", (role) => {
  let sql: RawSql;
  beforeAll(() => {
    sql = openClient(urlAs(role, world.url), { max: 1 });
  });
  afterAll(() => sql.end());

  it.each([
    "admin_change",
    "complaint_event",
    "identity_access",
    "monthly_snapshot",
    "redaction",
    "redaction_look",
  ])("neither changes, removes nor empties rows of %s, and reads them", async (table) => {
    const [column] = await world.sql`
      select column_name as name from information_schema.columns where table_name = ${table} order by ordinal_position desc limit 1`;
    await expect(sql`update ${sql(table)} set ${sql(column?.name)} = null`).rejects.toMatchObject(denied);
    await expect(sql`delete from ${sql(table)}`).rejects.toMatchObject(denied);
    await expect(sql`truncate ${sql(table)} cascade`).rejects.toMatchObject(denied);
    await expect(sql`drop table ${sql(table)} cascade`).rejects.toMatchObject(denied);
    await expect(sql`alter table ${sql(table)} disable trigger all`).rejects.toMatchObject(denied);
    expect(await sql`select from ${sql(table)} limit 1`).toBeDefined();
  });

  it.each([
    ["runs no program", "copy (select 1) to program 'true'"],
    ["runs no program that feeds a table", "copy staff from program 'true'"],
    ["writes no file of the machine", "copy (select 1) to '/tmp/never-written'"],
    ["reads no file of the machine", "select pg_read_file('/etc/hostname')"],
    ["lists no folder of the machine", "select pg_ls_dir('.')"],
    ["makes no table", "create table mine (id int)"],
    ["makes no temporary table", "create temporary table mine (id int)"],
    ["makes no function", "create function mine() returns int language sql as 'select 1'"],
    ["makes no schema", "create schema mine"],
    ["makes no role", "create role mine"],
    ["becomes no superuser", "set role postgres"],
    ["skips no trigger", "set session_replication_role = replica"],
    ["reads no migrations", "select from drizzle.__drizzle_migrations"],
    ["rebuilds no table but a read model's", "select make_spare('complaint_event')"],
  ])("%s", async (_title, statement) => {
    await expect(sql.unsafe(statement)).rejects.toMatchObject(denied);
  });
});

it("the server rebuilds no read model", async () => {
  const sql = openClient(urlAs("server", world.url), { max: 1 });
  await expect(sql`select make_spare('figure')`).rejects.toMatchObject(denied);
  await sql.end();
});

describe("a start", () => {
  it("gives both roles what they may do again, also in a read model that was rebuilt meanwhile", async () => {
    await world.sql`revoke all on all tables in schema public from test_server, test_worker`;
    await expect(world.db.execute("select from complaint")).rejects.toThrow();
    await grantPrivileges(world.owner, roles());
    await world.db.transaction(async (tx) => {
      await tx.execute("select make_spare('figure')");
      await tx.execute("select swap_in_spare('figure')");
    });
    const [row] = await world.sql`
      select has_table_privilege('test_server', 'figure', 'select') as server,
             has_table_privilege('test_worker', 'figure', 'delete') as worker,
             has_table_privilege('test_worker', 'figure', 'truncate') as more`;
    expect(row).toEqual({ server: true, worker: true, more: false });
  });

  it("takes from a role what an operator gave it beyond the table", async () => {
    await world.sql`grant update, delete on complaint_event to test_server`;
    await grantPrivileges(world.owner, roles());
    const [row] =
      await world.sql`select has_table_privilege('test_server', 'complaint_event', 'update') as may`;
    expect(row?.may).toBe(false);
  });

  it("takes from everybody the functions with the owner's rights that a dump without privileges left them", async () => {
    const functions = ["hide_note(bigint,text,text)", "make_spare(text)", "swap_in_spare(text)"];
    for (const name of functions) await world.sql.unsafe(`grant execute on function ${name} to public`);
    await grantPrivileges(world.owner, roles());
    const may = (role: string) =>
      Promise.all(
        functions.map(async (name) => {
          const [row] = await world.sql`select has_function_privilege(${role}, ${name}, 'execute') as may`;
          return row?.may;
        }),
      );
    expect(await may("test_server")).toEqual([true, false, false]);
    expect(await may("test_worker")).toEqual([true, true, true]);
    expect(await may("pg_monitor")).toEqual([false, false, false]);
  });

  it.each([
    ["is the owner's own", () => world.url, "can rewrite admin_change"],
    [
      "one that does not open",
      () => urlAs("server", world.url).replace("known", "wrong"),
      "opens no connection",
    ],
  ])("refuses a URL of the server that %s, and changes nothing", async (_title, server, words) => {
    const granted = grantPrivileges(world.owner, { ...roles(), server: server() });
    await expect(granted).rejects.toMatchObject({ code: "ROLE_UNUSABLE" });
    await expect(granted).rejects.toThrow(words);
  });
});
