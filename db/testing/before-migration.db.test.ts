import { afterAll, beforeAll, expect, test } from "vitest";
import journal from "../migrations/meta/_journal.json";
import { openBefore } from "./before-migration";

const last = journal.entries.at(-1)?.tag ?? "";
let database: Awaited<ReturnType<typeof openBefore>>;
beforeAll(async () => {
  database = await openBefore(last);
});
afterAll(() => database.close());

const counted = async () => {
  const [table] = await database.sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!table?.name) return 0;
  const [row] = await database.sql`select count(*)::int as n from drizzle.__drizzle_migrations`;
  return row?.n;
};

test("a database opened before a migration lacks that migration, and can run it alone", async () => {
  expect(await counted()).toBe(journal.entries.length - 1);
  await database.migrate();
  expect(await counted()).toBe(journal.entries.length);
});

test("a migration missing from the journal is named", async () => {
  await expect(openBefore("0000_nothing")).rejects.toThrow("there is no migration 0000_nothing");
});
