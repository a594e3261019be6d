import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { queueNotifications } from "@/server/notification/queue-notifications";
import { freeze } from "@/server/statistics/freeze";
import { cubeModel, mapModel } from "@/server/statistics/model";
import { countMapAnew, readMap } from "@/server/statistics/testing/map-counts";
import { untilCounted } from "@/server/statistics/testing/until-counted";
import { verifySnapshot } from "@/server/statistics/verify-snapshot";
import { continuePositions, putPositionsAhead } from "./positions";
import { untilSettled } from "./testing/until-settled";
import { after, openWorld, secretKey, type World } from "./testing/world";

const [month, later] = ["2026-11", after(24 * 45)];
/** Transactions that the old cluster had counted beyond the young one, into which its dump is restored. */
const age = 5_000_000_000n;

let world: World;
const read = async (text: string) => {
  const [row] = await world.db.execute<{ value: string }>(sql.raw(`select (${text})::text as value`));
  return BigInt(row?.value ?? -1);
};
const lastPosition = () => read("select xid from complaint_event order by id desc limit 1");
async function count(now: Date) {
  for (const model of [mapModel, cubeModel]) await untilCounted(world.db, model, now);
}
const submitted = () =>
  read(
    "select count(*) from notification n join complaint_event e on e.id = n.event_id where e.kind = 'submit'",
  );

async function tell(now: Date) {
  await untilSettled(world.sql);
  await queueNotifications(world.context(now));
}

beforeAll(async () => {
  world = await openWorld();
  await putPositionsAhead(world.owner, age);
  for (let n = 0; n < 3; n += 1) await world.submit({}, after(n));
  await tell(after(4));
  await count(later);
  await freeze({ db: world.db, secretKey, now: later }, month);
  await putPositionsAhead(world.owner, 0n);
});
afterAll(() => world.close());

it("events written after a dump is restored into a younger cluster are seen by every reader of the timeline", async () => {
  const restored = await lastPosition();
  const told = await submitted();
  expect(await continuePositions(world.owner)).toBe(true);
  await world.submit({}, after(6));
  expect(await lastPosition()).toBeGreaterThan(restored);
  await tell(after(7));
  expect(await submitted()).toBeGreaterThan(told);
  await count(later);
  expect(await readMap(world.db)).toEqual(await countMapAnew(world.db, later));
  expect(await verifySnapshot({ db: world.db, secretKey }, month)).toMatchObject({ outcome: "verified" });
});

it("a database whose positions the cluster has already passed is left as it is", async () => {
  const before = await read("select event_horizon()");
  expect(await continuePositions(world.owner)).toBe(false);
  expect(await read("select event_horizon()")).toBeGreaterThanOrEqual(before);
  expect(await read("select event_horizon()")).toBeLessThan(before + age);
});
