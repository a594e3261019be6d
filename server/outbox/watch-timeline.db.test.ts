import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { readTimelineEnds } from "@/db/queries/outbox/cursor";
import { untilSettled } from "@/db/testing/until-settled";
import { openWorld, type World } from "@/db/testing/world";
import { openTimelineWatch } from "./watch-timeline";

let world: World;
const onSettled = vi.fn();
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => onSettled.mockClear());

it("the timeline watcher reports a settled event once", async () => {
  const watch = openTimelineWatch(onSettled);
  expect(await watch(world.db)).toBeUndefined();
  await world.submit();
  await untilSettled(world.sql);
  expect(await watch(world.db)).toBeUndefined();
  expect(onSettled).toHaveBeenCalledOnce();
  await watch(world.db);
  expect(onSettled).toHaveBeenCalledOnce();
});

it("the newest event is the one of the highest transaction by number, not by its digits", async () => {
  await world.submit();
  await world.submit();
  const [two] = await world.sql<{ ids: string[] }[]>`
    select array(select id::text from complaint_event order by id desc limit 2) as ids`;
  await world.sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update complaint_event set xid = '999999'::xid8 where id = ${two?.ids[0] ?? 0}`;
    await tx`update complaint_event set xid = '1000000'::xid8 where id = ${two?.ids[1] ?? 0}`;
  });
  expect((await readTimelineEnds(world.db)).newest).toBe(1_000_000n);
  await world.sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update complaint_event set xid = '3'::xid8 where id = any(${two?.ids ?? []})`;
  });
});

it("the timeline watcher polls while an event waits for an older transaction, and reports it afterwards", async () => {
  const watch = openTimelineWatch(onSettled);
  const older = await world.sql.reserve();
  await older`begin`;
  const [own] = await older`select pg_current_xact_id()::text as xid`;
  await vi.waitFor(
    async () => {
      const [row] = await world.sql`select pg_snapshot_xmin(pg_current_snapshot())::text as oldest`;
      expect(row?.oldest).toBe(own?.xid);
    },
    { timeout: 60_000, interval: 20 },
  );
  await world.submit();
  await watch(world.db);
  onSettled.mockClear();
  expect(await watch(world.db)).toBeGreaterThan(0);
  expect(onSettled).not.toHaveBeenCalled();
  await older`commit`;
  older.release();
  await untilSettled(world.sql);
  expect(await watch(world.db)).toBeUndefined();
  expect(onSettled).toHaveBeenCalledOnce();
});
