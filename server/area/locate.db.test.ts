import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listShapes, replaceShapes } from "@/db/queries/area/areas";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { boundsOf, tidy } from "@/server/domain/area/geometry";
import { openLocator } from "./locate";

const monas = { latitude: -6.17539, longitude: 106.82715 };
const now = new Date("2026-11-24T05:00:00Z");
let world: TestDatabase;

beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.close());
beforeEach(() => world.sql`delete from area_shape where source = 'official'`);

const always = { recheckMs: 0 };

test("Monas is in Gambir", async () => {
  expect(await openLocator(world.db)(monas, now)).toMatchObject({
    kind: "inside",
    kelurahanCode: "31.71.01.1001",
  });
});

test("Depok is outside Jakarta", async () => {
  expect(await openLocator(world.db)({ latitude: -6.4025, longitude: 106.7942 }, now)).toEqual({
    kind: "outside",
  });
});

test("an official shape wins over the approximate one, in a locator that is already open", async () => {
  const locate = openLocator(world.db, always);
  await locate(monas, now);
  await giveMonasTo("31.71.02.1001");
  expect(await locate(monas, now)).toMatchObject({ kind: "inside", kelurahanCode: "31.71.02.1001" });
});

test("between two checks the shapes in memory are used", async () => {
  const locate = openLocator(world.db);
  await locate(monas, now);
  await giveMonasTo("31.71.02.1001");
  expect(await locate(monas, now)).toMatchObject({ kelurahanCode: "31.71.01.1001" });
});

test("a first load that fails is retried", async () => {
  const locate = openLocator(world.db, always);
  await withoutShapes(() => expect(locate(monas, now)).rejects.toThrow());
  expect(await locate(monas, now)).toMatchObject({ kelurahanCode: "31.71.01.1001" });
});

test("while the database is unreachable, the last shapes are used", async () => {
  const locate = openLocator(world.db, always);
  await locate(monas, now);
  await withoutShapes(async () => {
    expect(await locate(monas, now)).toMatchObject({ kelurahanCode: "31.71.01.1001" });
  });
});

test("many callers at once share one load", async () => {
  const locate = openLocator(world.db);
  const answers = await Promise.all(Array.from({ length: 50 }, () => locate(monas, now)));
  expect(new Set(answers.map(({ kelurahanCode }) => kelurahanCode))).toEqual(new Set(["31.71.01.1001"]));
});

/** As after an import: Gambir's official shape is elsewhere, another kelurahan's contains Monas. */
async function giveMonasTo(areaCode: string) {
  const square = (longitude: number, latitude: number) =>
    tidy([
      [
        [
          [longitude, latitude],
          [longitude + 0.02, latitude],
          [longitude + 0.02, latitude + 0.02],
          [longitude, latitude + 0.02],
          [longitude, latitude],
        ],
      ],
    ]);
  const shapes = (await listShapes(world.db, "kelurahan", "2026-11-24")).map(({ code, geometry, bounds }) => {
    const moved = { [areaCode]: square(106.82, -6.18), "31.71.01.1001": square(106.7, -6.2) }[code];
    return moved
      ? { areaCode: code, geometry: moved, bounds: boundsOf(moved) }
      : { areaCode: code, geometry, bounds };
  });
  await replaceShapes(
    world.db,
    "official",
    shapes.filter(({ areaCode: code }) => code === areaCode || code === "31.71.01.1001"),
  );
}

async function withoutShapes(work: () => Promise<unknown>) {
  await world.sql`alter table area_shape rename to area_shape_away`;
  try {
    await work();
  } finally {
    await world.sql`alter table area_shape_away rename to area_shape`;
  }
}
