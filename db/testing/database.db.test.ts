import { afterAll, beforeAll, expect, test } from "vitest";
import { area } from "../schema";
import { createTestDatabase, type TestDatabase } from "./database";

let one: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  one = await createTestDatabase();
  other = await createTestDatabase();
});
afterAll(() => Promise.all([one.close(), other.close()]));

test("a test database holds the city's kelurahan", async () => {
  const areas = await one.db.select({ level: area.level }).from(area);
  expect(areas.filter(({ level }) => level === "kelurahan")).toHaveLength(267);
});

test("a row written in one test database is not seen in another", async () => {
  await one.sql`create table only_here (id int)`;
  const [seen] = await other.sql`select to_regclass('only_here') as name`;
  expect(seen?.name).toBeNull();
});

test("tests run in a time zone that is neither UTC nor Jakarta", () => {
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe("America/St_Johns");
});
