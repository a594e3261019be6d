import { afterAll, beforeAll, expect, test } from "vitest";
import { openBefore } from "./testing/before-migration";

let database: Awaited<ReturnType<typeof openBefore>>;
beforeAll(async () => {
  database = await openBefore("0008_rate_limit");
});
afterAll(() => database.close());

test("0008_rate_limit counts for one writer of a key at a time, and writes no log", async () => {
  await database.migrate();
  await database.sql`insert into rate_limit values ('a', 1, 1)`;
  await expect(database.sql`insert into rate_limit values ('a', 1, 1)`).rejects.toThrow("rate_limit_pkey");
  const [row] = await database.sql`select relpersistence as kind from pg_class where relname = 'rate_limit'`;
  expect(row?.kind).toBe("u");
});
