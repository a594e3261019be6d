import { afterAll, beforeAll, expect, it } from "vitest";
import { seedDemonstration } from "@/db/seed/demonstration/seed";
import { openWorld, type World } from "@/db/testing/world";
import { digestSecret } from "@/db/vault/secret-digest";
import { openStatuses } from "@/server/domain/complaint/status";
import { audienceOf } from "@/server/domain/statistics/disclosure";
import { cubeModel, mapModel } from "@/server/statistics/model";
import { untilCounted } from "@/server/statistics/testing/until-counted";
import { readMapFigures } from "./read-figures";

const now = new Date("2026-11-24T05:00:00Z");
let world: World;

beforeAll(async () => {
  world = await openWorld();
  await seedDemonstration(world, {
    complaints: 2_000,
    from: "2026-11-01",
    to: "2026-11-24",
    seed: 5,
    now,
    hashSecret: (channel, id) => digestSecret(channel + id),
  });
  for (const model of [mapModel, cubeModel]) await untilCounted(world.db, model, now);
});
afterAll(() => world.close());

it("the city's four figures equal a count of the complaints", async () => {
  const [counted] = await world.sql`
    select count(*) filter (where submitted_at >= '2026-11-24T00:00:00+07:00')::int as "receivedToday",
      count(*) filter (where status = any(${[...openStatuses]}))::int as open,
      count(*) filter (where status = any(${[...openStatuses]}) and completion_stopped_at is null
        and completion_due_at < ${now})::int as overdue,
      count(*) filter (where status = 'resolved')::int as resolved
    from complaint`;
  const { asOf, ...figures } = await readMapFigures({
    db: world.db,
    now,
    audience: audienceOf(world.staff.governor),
  });
  expect(figures).toEqual(counted);
  expect(figures.receivedToday).toBeGreaterThan(0);
  expect(asOf).toEqual(now);
});
