import { afterAll, beforeAll, expect, test } from "vitest";
import { openBefore } from "./testing/before-migration";

let database: Awaited<ReturnType<typeof openBefore>>;
beforeAll(async () => {
  database = await openBefore("0015_text_looks");
});
afterAll(() => database.close());

test("0015_text_looks keeps earlier looks as looks at contacts", async () => {
  await database.sql.unsafe(`
    set session_replication_role = replica;
    insert into identity_access (complaint_id, staff_id, purpose, reason, at)
    values (1, 2, 'protect', 'Menelepon pelapor', '2026-01-01T00:00:00Z')`);
  await database.migrate();
  const rows = await database.sql`select staff_id::int, purpose, subject from identity_access`;
  expect([...rows]).toEqual([{ staff_id: 2, purpose: "protect", subject: "contact" }]);
});
