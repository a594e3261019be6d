import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { listRoutingRules } from "@/db/queries/admin/routing-rules";
import { findShape, listAreas } from "@/db/queries/area/areas";
import { hire } from "@/db/testing/factories";
import { noon, openWorld, type World } from "@/db/testing/world";
import { boundsOf, labelPoint } from "@/server/domain/area/geometry";
import { getShapes } from "../http";
import { openLocator } from "../locate";
import { cutShape } from "./testing/cut-shape";

const day = "2027-01-01";
const eve = new Date("2026-12-31T16:59:00Z");
const morning = new Date("2026-12-31T17:01:00Z");
const reason = "Perda pemekaran Kelurahan Kapuk.";

let world: World;
let old: { id: number; code: string; parentCode: string };
let shape: GeoJSON.MultiPolygon;
const admin = async (now = noon) => (await world.callAs(world.staff.administrator, now)).admin.areas;

beforeAll(async () => {
  world = await openWorld();
  const [row] =
    await world.sql`select id::int, code, parent_code as "parentCode" from area where name = 'Kapuk'`;
  old = row as typeof old;
  shape = (await findShape(world.db, old.code))?.geometry ?? { type: "MultiPolygon", coordinates: [] };
});
afterAll(() => {
  vi.restoreAllMocks();
  return world.close();
});

type Cut = { code: string; name: string; from: number; to: number };
const newCode = (serial: number) => `${old.parentCode}.${serial}`;
const thirds = (): Cut[] => [
  { code: newCode(1101), name: "Kapuk", from: 0, to: 1 / 3 },
  { code: newCode(1102), name: "Kapuk Selatan", from: 1 / 3, to: 2 / 3 },
  { code: newCode(1103), name: "Kapuk Timur", from: 2 / 3, to: 1 },
];

const cut = (strip: Cut) => cutShape(shape, strip);
const fileOf = (cuts: Cut[]) =>
  JSON.stringify({
    type: "FeatureCollection",
    features: cuts.map((one) => ({
      type: "Feature",
      properties: { KODE: one.code, NAMA: one.name },
      geometry: cut(one),
    })),
  });
const insideOf = (one: Cut | undefined) => {
  if (!one) throw new Error("no such part");
  return labelPoint(cut(one));
};

describe("a file of parts that is invalid", () => {
  const change = (index: number, over: Partial<Cut>) =>
    thirds().map((one, at) => (at === index ? { ...one, ...over } : one));
  it.each([
    ["leaves a third open", () => thirds().slice(0, 2), "split_gap"],
    ["gives a strip to two", () => change(1, { from: 0.2 }), "split_overlap"],
    ["takes the old code", () => change(0, { code: old.code }), "split_code_taken"],
    ["takes a neighbour's name", () => change(1, { name: "Cengkareng Barat" }), "area_name_taken"],
    ["takes a code of elsewhere", () => change(1, { code: "31.71.01.1101" }), "split_code_foreign"],
  ])("%s is refused", async (_what, cuts, refusal) => {
    const areas = await admin();
    const input = { id: old.id, text: fileOf(cuts()) };
    await expect(areas.previewSplit(input)).rejects.toThrow(refusal);
    await expect(areas.split({ ...input, day, reason })).rejects.toThrow(refusal);
  });

  it("that reaches far beyond the old border is refused", async () => {
    const wide = JSON.parse(fileOf(thirds()));
    const [west, south, east, north] = boundsOf(shape);
    wide.features[0].geometry = {
      type: "Polygon",
      coordinates: [
        [
          [west - 0.02, south],
          [west + (east - west) / 3, south],
          [west + (east - west) / 3, north],
          [west - 0.02, north],
          [west - 0.02, south],
        ],
      ],
    };
    const refused = (await admin()).previewSplit({ id: old.id, text: JSON.stringify(wide) });
    await expect(refused).rejects.toThrow("split_beyond");
  });

  it("with a figure of eight is refused by its code", async () => {
    const file = JSON.parse(fileOf(thirds()));
    file.features[1].geometry = {
      type: "Polygon",
      coordinates: [
        [
          [106.7, -6.13],
          [106.73, -6.1],
          [106.73, -6.13],
          [106.7, -6.11],
          [106.7, -6.13],
        ],
      ],
    };
    const refused = (await admin()).previewSplit({ id: old.id, text: JSON.stringify(file) });
    await expect(refused).rejects.toThrow("split_shape_invalid");
  });

  it("cannot hold from today on, nor from a day years away, nor without a reason", async () => {
    const areas = await admin();
    const input = { id: old.id, text: fileOf(thirds()), reason };
    await expect(areas.split({ ...input, day: "2026-11-24" })).rejects.toThrow("split_day_too_early");
    await expect(areas.split({ ...input, day: "2029-11-24" })).rejects.toThrow("split_day_too_late");
    await expect(areas.split({ ...input, day, reason: " " })).rejects.toThrow("split_reason_missing");
  });

  it("cannot split a kecamatan", async () => {
    const [row] = await world.sql`select id::int from area where code = ${old.parentCode}`;
    const refused = (await admin()).previewSplit({ id: row?.id, text: fileOf(thirds()) });
    await expect(refused).rejects.toThrow("split_only_kelurahan");
  });
});

it("a planned split can be cancelled before its day and planned anew, but not once an officer belongs to a new unit", async () => {
  const areas = await admin();
  const input = { id: old.id, text: fileOf(thirds()), day, reason };
  await expect(areas.withdrawSplit({ id: old.id })).rejects.toMatchObject({ message: "split_not_planned" });
  await areas.split(input);
  await areas.withdrawSplit({ id: old.id, reason: "Poligon keliru." });
  expect(await listAreas(world.db, "2027-06-01", "kelurahan")).toHaveLength(267);
  const administrator = await world.callAs(world.staff.administrator);
  const [change] = await administrator.admin.changes({ entity: "area", key: old.code });
  expect(change).toMatchObject({ reason: "Poligon keliru.", after: { validTo: null } });
  await areas.split(input);
  const { staffId } = await hire(world.db, "kelurahan", `kelurahan-${newCode(1102)}`);
  const refused = { message: "split_unit_in_use" };
  await expect(areas.withdrawSplit({ id: old.id })).rejects.toMatchObject(refused);
  await world.sql`delete from staff where id = ${staffId}`;
  const late = await admin(morning);
  await expect(late.withdrawSplit({ id: old.id })).rejects.toMatchObject({ message: "split_not_planned" });
  await areas.withdrawSplit({ id: old.id });
});

describe("the split of Kapuk into three", () => {
  let before: string;
  let atHome: Awaited<ReturnType<typeof getShapes>>;

  it("is shown before it is done, with the open complaints in each part", async () => {
    const [, south, east] = thirds();
    for (const part of [south, south, east]) await world.submit({ point: insideOf(part) });
    before = (await world.submit({ point: insideOf(east) })).code;
    await world.submit({
      point: undefined,
      kelurahanCode: old.code,
      landmark: "Pasar",
      placeSource: "landmark",
    });
    const preview = await (await admin()).previewSplit({ id: old.id, text: fileOf(thirds()) });
    expect(preview).toMatchObject({ isApproximate: true, open: 5, isMore: false, withoutPoint: 1 });
    expect(preview.parts.map(({ name, open }) => [name, open])).toEqual([
      ["Kapuk", 0],
      ["Kapuk Selatan", 2],
      ["Kapuk Timur", 2],
    ]);
    expect(preview.gapPercent + preview.beyondPercent).toBeLessThan(0.1);
    expect(preview.parts.every(({ path, x }) => path.startsWith("M") && x > 0)).toBe(true);
    expect(await listAreas(world.db, "2027-06-01", "kelurahan")).toHaveLength(267);
  });

  it("is decided once, with every part in the audit log", async () => {
    const administrator = await world.callAs(world.staff.administrator);
    await administrator.admin.routing.save({
      id: null,
      rule: { ...anyRule, name: "Kapuk", areaPrefix: old.code, unitCode: `kelurahan-${old.code}` },
    });
    const input = { id: old.id, text: fileOf(thirds()), day, reason };
    atHome = await shapesOn(noon);
    await administrator.admin.areas.split(input);
    await expect(administrator.admin.areas.split(input)).rejects.toMatchObject({ message: "area_ended" });
    letMemoriesFade();
    const [change] = await administrator.admin.changes({ entity: "area", key: old.code });
    expect(change).toMatchObject({ reason, before: { validTo: null }, after: { validTo: day, rules: 3 } });
    for (const { code, name } of thirds()) {
      const [area] = await administrator.admin.changes({ entity: "area", key: code });
      expect(area).toMatchObject({ before: null, after: { name, splitFrom: old.code, validFrom: day } });
      const [unit] = await administrator.admin.changes({ entity: "unit", key: `kelurahan-${code}` });
      expect(unit).toMatchObject({ before: null, after: { areaCode: code } });
    }
  });

  it("changes nothing until the day begins in Jakarta", async () => {
    const { code } = await world.submit({ point: insideOf(thirds()[1]) }, eve);
    expect((await world.row(code)).kelurahanCode).toBe(old.code);
    expect(await listAreas(world.db, "2026-12-31", "kelurahan")).toHaveLength(267);
    await expect(
      (await world.callAs(world.anonymous, eve)).area.dashboard({ code: newCode(1102) }),
    ).rejects.toThrow();
    const form = await (await world.callAs(world.anonymous, eve)).survey.form();
    expect(form.units.map(({ name }) => name)).not.toContain("Kelurahan Kapuk Timur");
    const again = await shapesOn(eve);
    expect(await namesOf(again)).toEqual(await namesOf(atHome));
  });

  it("gives new complaints to the new kelurahan and their units from that day on", async () => {
    for (const part of thirds()) {
      const { code } = await world.submit({ point: insideOf(part) }, morning);
      expect(await world.row(code)).toMatchObject({
        kelurahanCode: part.code,
        holderUnitId: await world.unitId(`kelurahan-${part.code}`),
      });
    }
    expect(await listAreas(world.db, day, "kelurahan")).toHaveLength(269);
    const names = await namesOf(await shapesOn(morning));
    expect(names).toContain("Kapuk Timur");
    expect(names).toHaveLength(269);
  });

  it("leaves old complaints with their code and their unit, those that arrive late too", async () => {
    expect(await world.row(before)).toMatchObject({
      kelurahanCode: old.code,
      holderUnitId: await world.unitId(`kelurahan-${old.code}`),
      status: "waiting",
    });
    const locate = openLocator(world.db);
    const point = insideOf(thirds()[2]);
    expect((await locate(point, eve)).kelurahanCode).toBe(old.code);
    expect((await locate(point, morning)).kelurahanCode).toBe(newCode(1103));
    const { code } = await world.submit(
      { point: undefined, kelurahanCode: old.code, landmark: "Pasar", placeSource: "landmark" },
      eve,
    );
    expect((await world.row(code)).kelurahanCode).toBe(old.code);
  });

  it("refuses a new complaint that names only the old kelurahan", async () => {
    const stale = world.submit(
      { point: undefined, kelurahanCode: old.code, landmark: "Pasar", placeSource: "landmark" },
      morning,
    );
    await expect(stale).rejects.toThrow("place_unknown");
  });

  it("keeps the page of the old code, which links to the new kelurahan", async () => {
    const api = await world.callAs(world.anonymous, morning);
    expect(await api.area.dashboard({ code: old.code })).toMatchObject({
      name: "Kapuk",
      validTo: day,
      splitInto: thirds().map(({ code, name }) => ({ code, name, level: "kelurahan" })),
    });
    expect(await api.area.dashboard({ code: newCode(1103) })).toMatchObject({
      validFrom: day,
      splitFrom: { code: old.code, name: "Kapuk" },
      splitInto: [],
    });
    expect((await api.area.newest({ code: old.code })).items.length).toBeGreaterThan(0);
    const chosen = await api.area.list({ level: "kelurahan" });
    expect(chosen.filter(({ name }) => name === "Kapuk").map(({ code }) => code)).toEqual([newCode(1101)]);
  });

  it("copies the routing rules of the old kelurahan to the new ones", async () => {
    const spoken = async (on: string) =>
      (await listRoutingRules(world.db, on))
        .filter(({ areaPrefix }) => areaPrefix?.startsWith(old.parentCode))
        .map(({ areaPrefix, unitCode }) => [areaPrefix, unitCode]);
    expect(await spoken("2026-12-31")).toEqual([[old.code, `kelurahan-${old.code}`]]);
    expect((await spoken(day)).slice(1)).toEqual(thirds().map(({ code }) => [code, `kelurahan-${code}`]));
  });
});

/** Intake and the locator cache areas for five seconds. */
function letMemoriesFade() {
  const later = performance.now() + 6_000;
  const began = Date.now();
  vi.spyOn(performance, "now").mockImplementation(() => later + Date.now() - began);
}

const shapesOn = (now: Date) =>
  getShapes({ db: world.db, now }, new Request("http://localhost/api/areas/kelurahan"), "kelurahan");
const namesOf = async (answer: Response) => {
  const { features } = (await answer.clone().json()) as { features: { properties: { name: string } }[] };
  return features.map(({ properties }) => properties.name);
};

const anyRule = {
  categoryCode: null,
  groupCode: null,
  channelCode: null,
  words: [],
  fromMinute: null,
  toMinute: null,
};
