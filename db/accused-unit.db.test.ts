import { afterAll, beforeAll, expect, test } from "vitest";
import { openBefore } from "./testing/before-migration";

let database: Awaited<ReturnType<typeof openBefore>>;
beforeAll(async () => {
  database = await openBefore("0005_accused_unit");
});
afterAll(() => database.close());

test("complaints of the version before name no accused unit and are behind no wall", async () => {
  await database.sql.unsafe(`
    insert into category_group (code, name_id, name_en, icon, position) values ('jalan', 'Jalan', 'Roads', 'road', 1);
    insert into category (code, group_code, name_id, name_en, weight, valid_from)
      values ('jalan', 'jalan', 'Jalan', 'Roads', 'light', '2016-01-01');
    insert into channel (code, name, class, position, valid_from) values ('web', 'Web', 'written', 1, '2016-01-01');
    insert into complaint (code, channel_code, external_id, secret_hash, text, place_source, is_public, submitted_at,
        category_code, weight, status, coordination_due_at, completion_due_at, clock_started_at, last_event_at, public_changed_at)
      values ('JK2611240001', 'web', 'a', '', 'Jalan berlubang.', 'none', true, now(), 'jalan', 'light', 'triage', now(), now(),
        now(), now(), now());`);
  await database.migrate();
  const rows = await database.sql`
    select accused_unit_id as accused, walled_unit_ids as walled, is_office_walled as office from complaint`;
  expect([...rows]).toEqual([{ accused: null, walled: [], office: false }]);
});
