import { afterAll, beforeAll, expect, test } from "vitest";
import { listAreas, listShapes } from "@/db/queries/area/areas";
import { buildLocator } from "@/server/area/locator";
import { boundsOf } from "@/server/domain/area/geometry";
import { createTestDatabase, type TestDatabase } from "../testing/database";
import { seedReference } from "./reference";

const day = "2026-11-24";
let world: TestDatabase;

beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.close());

const tables = [
  "area",
  "area_shape",
  "unit",
  "category_group",
  "category",
  "channel",
  "holiday",
  "sla_rule",
  "escalation_step",
];

async function count(): Promise<Record<string, number>> {
  const counts = tables.map(async (table) => {
    const [row] = await world.sql`select count(*)::int as count from ${world.sql(table)}`;
    return [table, row?.count];
  });
  return Object.fromEntries(await Promise.all(counts));
}

test("DKI has 6 kota, 44 kecamatan and 267 kelurahan, each with a shape", async () => {
  for (const [level, expected] of [
    ["kota", 6],
    ["kecamatan", 44],
    ["kelurahan", 267],
  ] as const) {
    expect(await listAreas(world.db, day, level)).toHaveLength(expected);
    expect(await listShapes(world.db, level, day)).toHaveLength(expected);
  }
});

test.each([["kota"], ["kecamatan"], ["kelurahan"]] as const)(
  "the label of every %s is inside its shape",
  async (level) => {
    const shapes = await listShapes(world.db, level, day);
    const locate = buildLocator(shapes);
    for (const { code, latitude, longitude } of await listAreas(world.db, day, level)) {
      expect(locate({ latitude, longitude }), code).toMatchObject({ kind: "inside", kelurahanCode: code });
    }
  },
);

test("the shape of a kecamatan covers the labels of its kelurahan", async () => {
  const locate = buildLocator(await listShapes(world.db, "kecamatan", day));
  for (const { code, parentCode, latitude, longitude } of await listAreas(world.db, day, "kelurahan")) {
    expect(locate({ latitude, longitude }), code).toMatchObject({ kelurahanCode: parentCode });
  }
});

test("every shape's bounds are those of its geometry", async () => {
  for (const { code, geometry, bounds } of await listShapes(world.db, "kelurahan", day)) {
    expect(bounds, code).toEqual(boundsOf(geometry));
  }
});

test("spellings that other systems use are aliases", async () => {
  const rows = await world.sql`select name, aliases from area where cardinality(aliases) > 0 order by name`;
  expect(rows.map(({ name, aliases }) => [name, ...aliases])).toEqual([
    ["Harapan Mulia", "Harapan Mulya"],
    ["Palmeriam", "Pal Meriam"],
    ["Setia Budi", "Setiabudi"],
    ["Setiabudi", "Setia Budi"],
    ["Tengah", "Kampung Tengah"],
  ]);
});

test("every unit below the top of the tree has a parent", async () => {
  const orphans = await world.sql`
    select code from unit where parent_id is null
      and kind not in ('governor', 'biro', 'inspektorat', 'dinas', 'badan', 'kota')`;
  expect(orphans).toEqual([]);
});

test("every area has its unit, below the unit of the area above", async () => {
  const strays = await world.sql`
    select area.code from area
    left join unit on unit.code = area.level || '-' || area.code and unit.area_code = area.code
    left join unit parent on parent.id = unit.parent_id
    where unit.id is null or parent.area_code is distinct from area.parent_code`;
  expect(strays).toEqual([]);
});

test("every Dinas but the one-stop service has a Suku Dinas in each kota", async () => {
  const rows = await world.sql`
    select parent.code, count(child.id)::int as count from unit parent
    left join unit child on child.parent_id = parent.id and child.kind = 'suku_dinas'
    where parent.kind = 'dinas' group by parent.code having count(child.id) <> 6`;
  expect(rows.map(({ code, count: offices }) => [code, offices])).toEqual([["dinas-pmptsp", 0]]);
});

test("all 116 categories of JAKI exist with their units, and no group is empty", async () => {
  const counts = await count();
  expect(counts.category).toBeGreaterThanOrEqual(116);
  const empty = await world.sql`
    select code from category_group
    where not exists (select 1 from category where category.group_code = category_group.code)`;
  expect(empty).toEqual([]);
  const lost = await world.sql`
    select category.code from category left join unit on unit.code = category.default_unit_code
    where category.default_unit_code is not null and unit.id is null`;
  expect(lost).toEqual([]);
});

test("complaints about officials are confidential and go to the Inspektorat", async () => {
  const rows =
    await world.sql`select code, default_unit_code, is_sensitive from category where is_confidential`;
  expect(rows.map(({ code }) => code)).toContain("pungutan-liar");
  expect(rows.filter((row) => row.default_unit_code !== "inspektorat" || !row.is_sensitive)).toEqual([]);
});

test("a second start adds no reference data", async () => {
  const before = await count();
  await seedReference(world.db);
  expect(await count()).toEqual(before);
});

test("a second start restores missing reference data and keeps an administrator's changes", async () => {
  const before = await count();
  await world.sql`update category set name_id = 'Jalan kita', weight = 'heavy' where code = 'jalan'`;
  await world.sql`update sla_rule set completion_minutes = 60 where weight = 'light'`;
  await world.sql`update unit set parent_id = null, name = 'Satpol PP kota' where code = 'satpol-pp-31.71'`;
  await world.sql`update area set aliases = '{Kota Tua}' where code = '31.71.01.1001'`;
  await world.sql`delete from channel where code = 'qlue'`;
  await world.sql`delete from area_shape where area_code = '31.71.01.1001'`;
  await seedReference(world.db);
  expect(await count()).toEqual(before);
  const [seen] = await world.sql`
    select (select name_id || weight from category where code = 'jalan') as category,
      (select completion_minutes from sla_rule where weight = 'light') as minutes,
      (select name || coalesce(parent_id::text, '-') from unit where code = 'satpol-pp-31.71') as unit,
      (select aliases[1] from area where code = '31.71.01.1001') as alias`;
  expect(seen).toEqual({
    category: "Jalan kitaheavy",
    minutes: 60,
    unit: "Satpol PP kota-",
    alias: "Kota Tua",
  });
});
