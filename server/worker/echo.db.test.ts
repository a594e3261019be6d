import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { listenForWork, listRunningWriters, type WorkTopic } from "@/db/queries/work";
import { openWorld, type World } from "@/db/testing/world";
import { openEchoes } from "./echo";

let world: World;
const rung: WorkTopic[] = [];
beforeAll(async () => {
  world = await openWorld();
  const echo = openEchoes(
    () => listRunningWriters(world.sql),
    (topic) => rung.push(topic),
  );
  await listenForWork(
    world.sql,
    (topic) => void echo(topic),
    () => {},
  );
});
afterAll(() => world.close());

const queueReply = (sql: World["sql"]) => sql`
  insert into answer (channel_code, about, address, text, created_at, due_at)
  values ('sms_1708', gen_random_uuid()::text, '+62', 'Diterima.', now(), now())`;

test("work of a transaction that ends long after the one that notified is looked for without a poll", async () => {
  const [first, second] = await Promise.all([world.sql.reserve(), world.sql.reserve()]);
  for (const sql of [first, second]) {
    await sql`begin`;
    await queueReply(sql);
  }
  await first`commit`;
  await vi.waitFor(() => expect(rung.length).toBeGreaterThan(2), { timeout: 20_000 });
  await second`commit`;
  const atEnd = rung.length;
  await vi.waitFor(() => expect(rung.length).toBeGreaterThan(atEnd), { timeout: 20_000 });
  expect(new Set(rung)).toEqual(new Set(["replies"]));
  for (const sql of [first, second]) sql.release();
});

test("echoes end once nothing runs", async () => {
  const reads = vi.fn(() => listRunningWriters(world.sql));
  const echo = openEchoes(reads, () => {});
  await echo("parts");
  expect(reads).toHaveBeenCalledTimes(2);
});
