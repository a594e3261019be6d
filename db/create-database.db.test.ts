import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createDatabase } from "./create-database";
import { openClient } from "./database";
import { createTestDatabase, type TestDatabase } from "./testing/database";

let database: TestDatabase;
const name = `test_${randomBytes(6).toString("hex")}`;
const role = `role_${name}`;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.sql.unsafe(`drop database if exists ${name} with (force)`);
  await database.sql.unsafe(`drop role if exists ${role}`);
  await database.close();
});

function urlOf(databaseName: string): URL {
  const url = new URL(database.url);
  url.pathname = `/${databaseName}`;
  return url;
}

it("creates a missing database once", async () => {
  const url = urlOf(name);
  await createDatabase(url.href);
  await createDatabase(url.href);
  const client = openClient(url.href, { max: 1 });
  expect(await client`select current_database() as name`).toEqual([{ name }]);
  await client.end();
});

it("accepts a database whose user may not open any other one", async () => {
  const { sql } = database;
  await sql.unsafe(`create role ${role} login password 'known'`);
  const url = urlOf(name);
  url.username = role;
  url.password = "known";
  await sql.unsafe("revoke connect on database postgres from public");
  try {
    await createDatabase(url.href);
  } finally {
    await sql.unsafe("grant connect on database postgres to public");
  }
});
