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
