import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
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
  await world.report();
  await untilSettled(world.sql);
  expect(await watch(world.db)).toBeUndefined();
  expect(onSettled).toHaveBeenCalledOnce();
  await watch(world.db);
  expect(onSettled).toHaveBeenCalledOnce();
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
  await world.report();
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
