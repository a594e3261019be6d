import { afterAll, beforeAll, expect, test } from "vitest";
import { openBefore } from "./testing/before-migration";

let database: Awaited<ReturnType<typeof openBefore>>;
beforeAll(async () => {
  database = await openBefore("0012_identity_looks");
});
afterAll(() => database.close());

test("0012_identity_looks keeps earlier looks, without a purpose", async () => {
  await database.sql.unsafe(`
    set session_replication_role = replica;
    insert into identity_access (complaint_id, staff_id, reason, at)
    values (1, 2, 'Menelepon pelapor', '2026-01-01T00:00:00Z')`);
  await database.migrate();
  const rows = await database.sql`select staff_id::int, reason, purpose, unit_id from identity_access`;
  expect([...rows]).toEqual([{ staff_id: 2, reason: "Menelepon pelapor", purpose: null, unit_id: null }]);
});
