import { afterAll, beforeAll, expect, it } from "vitest";
import { after, gambirCode, openWorld, type World } from "@/db/testing/world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (let count = 0; count < 10; count += 1) await world.submit();
});
afterAll(() => world.close());

const readAs = async (role: keyof World["staff"], area: string) =>
  (await world.callAs(world.staff[role], after(1))).desk.areaQueue({ area });

it("an area's page shows its officers the eight complaints that are due next, as their queue has them", async () => {
  const { items } = await (await world.callAs(world.staff.kelurahan, after(1))).complaint.queue({
    view: "area",
    area: gambirCode,
  });
  const shown = await readAs("kelurahan", gambirCode);
  expect(shown?.map(({ code }) => code)).toEqual(items.slice(0, 8).map(({ code }) => code));
  expect(shown).toHaveLength(8);
});

it("it shows no queue to officers of another area, or of none", async () => {
  expect(await readAs("kelurahan", "31.74.01.1001")).toBeNull();
  expect(await readAs("kelurahan", "31.71.01")).toBeNull();
  expect(await readAs("governor", gambirCode)).toBeNull();
});
