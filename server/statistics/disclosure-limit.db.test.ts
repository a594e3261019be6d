import { afterAll, beforeAll, expect, it } from "vitest";
import { gambirCode, noon, openWorld, type World } from "@/db/testing/world";
import { anonymous } from "@/server/domain/actor";
import { days } from "@/server/domain/duration";
import { discloseFinishedMonths } from "./disclose";
import { models } from "./model";
import { untilCounted } from "./testing/until-counted";

const october = new Date("2026-10-10T05:00:00Z");
const tomorrow = new Date(noon.getTime() + days(1));
const limit = { basis: "Keputusan uji", reason: "Uji" };

let world: World;
let limits: Awaited<ReturnType<World["callAs"]>>["admin"]["limits"];
beforeAll(async () => {
  world = await openWorld();
  limits = (await world.callAs(world.staff.administrator, noon)).admin.limits;
  const hidden = { categoryCode: "jalan", isPublic: false, kelurahanCode: gambirCode };
  for (let n = 0; n < 3; n += 1)
    await world.submit({ point: undefined, landmark: "Pasar", ...hidden }, october);
  for (const model of models) await untilCounted(world.db, model, noon);
});
afterAll(() => world.close());

async function counted(now: Date) {
  await discloseFinishedMonths({ db: world.db, now });
  const { statistics, map } = await world.callAs(anonymous, now);
  const { totals } = await statistics.report({ area: gambirCode, from: "2026-10-01", to: "2026-10-31" });
  const onMap = await map.counts({ level: "kelurahan", period: "2026-10" });
  return [totals.received, onMap[0]?.count ?? 0];
}

it("a new limit changes public figures from its first day on, on the day itself and without a rebuild", async () => {
  expect(await counted(noon)).toEqual([0, 0]);
  await limits.addDisclosure({ ...limit, smallest: 3, validFrom: "2026-11-24" });
  expect(await counted(noon)).toEqual([3, 3]);
  await limits.addDisclosure({ ...limit, smallest: 4, validFrom: "2026-11-25" });
  expect(await counted(noon)).toEqual([3, 3]);
  expect(await counted(tomorrow)).toEqual([0, 0]);
});

it("is between two and fifty", async () => {
  for (const smallest of [0, 1, 51, 2.5])
    await expect(limits.addDisclosure({ ...limit, smallest, validFrom: "2026-12-01" })).rejects.toMatchObject(
      { code: "BAD_REQUEST" },
    );
  await limits.addDisclosure({ ...limit, smallest: 50, validFrom: "2026-12-01" });
  expect((await limits.list()).disclosures.map(({ smallest }) => smallest)).toEqual([50, 4, 3, 5]);
});

it("is an entry in the list of changes", async () => {
  const { admin } = await world.callAs(world.staff.administrator, noon);
  const changes = await admin.changes({ entity: "disclosure_limit" });
  expect(changes).toHaveLength(3);
  expect(changes[0]).toMatchObject({ before: { smallest: 4 }, after: { smallest: 50 }, reason: "Uji" });
});
