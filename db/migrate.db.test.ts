import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openClient, type RawSql } from "./database";
import { prepareDatabase } from "./migrate";
import { dropDatabase } from "./testing/template";

type OldMigration = { createdAt: string; statements: string[] };

const chain: OldMigration[] = readFileSync("db/testing/chain-0.1.0.sql", "utf8")
  .split(/^-- migration /m)
  .slice(1)
  .map((part) => ({
    createdAt: part.split(" ")[0] ?? "",
    statements: part.slice(part.indexOf("\n")).split("--> statement-breakpoint"),
  }));

const names = ["test_old_chain", "test_half_chain"] as const;
const urlOf = (name: string) => Object.assign(new URL(inject("testServer")), { pathname: `/${name}` }).href;

describe("a database that the chain of 0.1.0 made", () => {
  beforeAll(async () => {
    for (const name of names) await create(name);
  });
  afterAll(async () => {
    for (const name of names) await dropDatabase(inject("testServer"), name);
  });

  it("starts without running the baseline again", async () => {
    const client = await bringUp("test_old_chain", chain);
    await prepareDatabase(urlOf("test_old_chain"));
    const [categories] = await client<{ count: number }[]>`select count(*)::int as count from category`;
    expect(categories?.count).toBeGreaterThan(100);
    const applied = await client<{ createdAt: string }[]>`
      select created_at as "createdAt" from drizzle.__drizzle_migrations order by id limit ${chain.length}`;
    expect(applied.map(({ createdAt }) => String(createdAt))).toEqual(
      chain.map(({ createdAt }) => createdAt),
    );
    await client.end();
  });

  it("is refused with a message when it stopped in the middle of the chain", async () => {
    const client = await bringUp("test_half_chain", chain.slice(0, 20));
    await client.end();
    await expect(prepareDatabase(urlOf("test_half_chain"))).rejects.toThrow(/start version 0\.1\.0 once/i);
  });
});

async function create(name: string): Promise<void> {
  await dropDatabase(inject("testServer"), name);
  const server = openClient(inject("testServer"), { max: 1 });
  await server.unsafe(`create database "${name}"`);
  await server.end();
}

/** A database as drizzle's migrator left it: the statements, and a row for each migration. */
async function bringUp(name: string, migrations: readonly OldMigration[]): Promise<RawSql> {
  const client = openClient(urlOf(name), { max: 1 });
  await client`create schema drizzle`;
  await client`create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`;
  for (const { createdAt, statements } of migrations) {
    for (const statement of statements) await client.unsafe(statement);
    await client`insert into drizzle.__drizzle_migrations (hash, created_at) values ('', ${createdAt})`;
  }
  return client;
}
