import { afterAll, beforeAll, expect, test } from "vitest";
import { openBefore } from "./testing/before-migration";

let database: Awaited<ReturnType<typeof openBefore>>;
beforeAll(async () => {
  database = await openBefore("0007_disclosure_limit");
});
afterAll(() => database.close());

test("0007_disclosure_limit removes cells that do not tell private complaints apart, and their positions", async () => {
  await database.sql`insert into figure (area, category, agency, channel, period, counts)
    values ('', '', '', '', '2026-11', '\\x0001')`;
  await database.sql`insert into map_cell (scope, period, counts) values ('', 'all', '\\x0001')`;
  await database.sql`insert into read_model (name, horizon, at, basis) values ('map', '9', now(), 'a digest')`;
  await database.migrate();
  const [left] = await database.sql`select
    (select count(*)::int from figure) + (select count(*)::int from map_cell)
      + (select count(*)::int from read_model) as rows`;
  expect(left?.rows).toBe(0);
});
