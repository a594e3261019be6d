import { afterAll, beforeAll, expect, test } from "vitest";
import { openBefore } from "./testing/before-migration";

let database: Awaited<ReturnType<typeof openBefore>>;
beforeAll(async () => {
  database = await openBefore("0017_photo_regions");
});
afterAll(() => database.close());

test("0017_photo_regions leaves stored photos where they are", async () => {
  const { sql } = database;
  const id = "0b8f3a3e-7f0f-4f4e-9d5f-0a1b2c3d4e5f";
  await sql`
    insert into photo (id, claim_hash, sha256, dhash, source_mime, width, height, byte_size)
    values (${id}, '', '', '0', 'image/jpeg', 640, 480, 1000)`;
  await database.migrate();
  expect([...(await sql`select id, stored_as, dhash from photo`)]).toEqual([
    { id, stored_as: null, dhash: "0" },
  ]);
});

test("0018_hold_limit_and_one_original keeps the first sealed original of a photo, and no later one", async () => {
  const next = await openBefore("0018_hold_limit_and_one_original");
  const [one, two] = ["0b8f3a3e-7f0f-4f4e-9d5f-0a1b2c3d4e5f", "1b8f3a3e-7f0f-4f4e-9d5f-0a1b2c3d4e5f"];
  const bytes = (text: string) => Buffer.from(text);
  await next.sql.begin(async (sql) => {
    await sql.unsafe("set local session_replication_role = replica");
    for (const [photo, original] of [
      [one, "first"],
      [two, "other"],
      [one, "second"],
      [one, "third"],
    ] as const)
      await sql`
        insert into photo_redaction (complaint_id, event_id, photo_id, regions, original, replaced, dhash, at)
        values (1, 1, ${photo}, '[]', ${bytes(original)}, ${photo}, '0', '2026-11-24T05:00:00Z')`;
  });
  await next.migrate();
  const kept = await next.sql`select original from photo_redaction order by id`;
  expect(kept.map(({ original }) => original && String(original))).toEqual(["first", "other", null, null]);
  const again = next.sql`update photo_redaction set original = 'again' where id = 3`;
  await expect(again).rejects.toThrow("photo_redaction_original");
  await next.close();
});
