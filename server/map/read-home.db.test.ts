import { afterAll, beforeAll, expect, it } from "vitest";
import { gambirCode, noon, openWorld, type World } from "@/db/testing/world";
import { anonymous } from "@/server/domain/actor";
import { cubeModel, mapModel } from "@/server/statistics/model";
import { untilCounted } from "@/server/statistics/testing/until-counted";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const categoryCode of ["jalan", "jalan", "ppdb"]) await submit(gambirCode, categoryCode);
  for (const code of ["31.74.01.1001", "31.74.01.1001"]) await submit(code, "jalan");
  await world.submit({}, new Date("2026-10-10T05:00:00Z"));
  for (const model of [mapModel, cubeModel]) await untilCounted(world.db, model, noon);
});
afterAll(() => world.close());

const submit = (kelurahanCode: string, categoryCode: string) =>
  world.submit({ point: undefined, kelurahanCode, landmark: "Pasar", categoryCode }, noon);

it.each([
  ["no filter", {}],
  ["a month", { period: "2026-11" }],
  ["a status", { statuses: ["resolved" as const] }],
  ["a group", { groups: ["jalan"] }],
  ["a group of a month", { groups: ["jalan"], period: "2026-10" }],
])("the map's page has the counts that are read alone: %s", async (_what, filter) => {
  const { map } = await world.callAs(anonymous, noon);
  const home = await map.home(filter);
  expect(home.city).toEqual(await map.city(filter));
  expect(home.figures).toEqual(await map.figures());
  const counts = await map.counts({ level: "kecamatan", ...filter });
  const plain = home.kecamatan.map(({ name: _name, kota: _kota, ...row }) => row);
  expect(plain.toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual(counts);
});

it("the kecamatan are named with their kota, the most complaints first", async () => {
  const { kecamatan } = await (await world.callAs(anonymous, noon)).map.home({});
  expect(kecamatan.length).toBeGreaterThan(1);
  expect(kecamatan[0]).toMatchObject({ name: "Gambir", kota: expect.stringContaining("Jakarta Pusat") });
  expect(kecamatan.map(({ count }) => count)).toEqual(
    kecamatan.map(({ count }) => count).toSorted((a, b) => b - a),
  );
});

it("a close view names every kelurahan and category, and nothing more of them", async () => {
  const { kelurahan, categories } = await (await world.callAs(anonymous, noon)).map.names();
  expect(kelurahan).toHaveLength(267);
  expect(Object.keys(kelurahan[0] ?? {}).toSorted()).toEqual(["latitude", "longitude", "name"]);
  expect(categories.find(({ code }) => code === "jalan")).toEqual({
    code: "jalan",
    name: { id: expect.any(String), en: expect.any(String) },
  });
});
