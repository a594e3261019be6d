import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { RawSql } from "../database";
import { openWorld, type World } from "../testing/world";
import { listenForWork } from "./work";

let world: World;
const heard: string[] = [];
beforeAll(async () => {
  world = await openWorld();
  await listenForWork(
    world.sql,
    (topic) => heard.push(topic),
    () => heard.push("connected"),
  );
});
afterAll(() => world.close());

it("wakes the worker for an event when its transaction commits", async () => {
  heard.length = 0;
  await world.submit();
  await vi.waitFor(() => expect(heard).toEqual(["timeline"]));
});

it("lets one of several concurrent transactions wake the worker, and none waits for another", async () => {
  heard.length = 0;
  const [first, second] = await Promise.all([world.sql.reserve(), world.sql.reserve()]);
  const insert = (sql: RawSql) => sql`
    insert into answer (channel_code, about, address, text, created_at, due_at)
    values ('sms_1708', gen_random_uuid()::text, '+62', 'Diterima.', now(), now())`;
  await first`begin`;
  await insert(first);
  await second`begin`;
  await insert(second);
  await second`commit`;
  await world.sql`select pg_notify('work', 'parts')`;
  await vi.waitFor(() => expect(heard).toEqual(["parts"]));
  await first`commit`;
  await vi.waitFor(() => expect(heard).toEqual(["parts", "replies"]));
  for (const one of [first, second]) one.release();
  await insert(world.sql);
  await vi.waitFor(() => expect(heard).toEqual(["parts", "replies", "replies"]));
});

it("reports a lost connection, since notifications may have been missed", async () => {
  heard.length = 0;
  await world.sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen %'`;
  await vi.waitFor(() => expect(heard).toContain("connected"), { timeout: 20_000 });
  await world.submit();
  await vi.waitFor(() => expect(heard).toContain("timeline"), { timeout: 5_000 });
});
