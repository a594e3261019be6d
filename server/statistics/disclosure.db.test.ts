import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, gambirCode, noon, openWorld, type World } from "@/db/testing/world";
import { anonymous } from "@/server/domain/actor";
import { days } from "@/server/domain/duration";
import { discloseFinishedMonths } from "./disclose";
import { cubeModel, mapModel, models } from "./model";
import { rebuild } from "./rebuild";
import { differences, readPublicAnswers } from "./testing/public-answers";
import { untilCounted } from "./testing/until-counted";

const neighbourCode = "31.71.01.1002";
const farCode = "31.74.01.1001";
const violence = { categoryCode: "kekerasan-perempuan-dan-anak", isPublic: false };
const tomorrow = new Date(noon.getTime() + days(1));
const october = new Date("2026-10-10T05:00:00Z");
const december = new Date("2026-12-02T05:00:00Z");
const january = new Date("2027-01-02T05:00:00Z");

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const code of [gambirCode, neighbourCode, farCode])
    for (const at of [october, noon]) await submit(code, { categoryCode: "jalan" }, at);
  await submit(gambirCode, { categoryCode: "kekerasan-perempuan-dan-anak" }, noon);
  for (let n = 0; n < 6; n += 1) await submit(gambirCode, violence, october);
  for (let n = 0; n < 2; n += 1) await submit(neighbourCode, violence, october);
  for (let n = 0; n < 3; n += 1) await submit(farCode, violence, october);
  await settle(noon);
});
afterAll(() => world.close());

const submit = (kelurahanCode: string, over: object, at: Date) =>
  world.submit({ point: undefined, kelurahanCode, landmark: "Pasar", placeSource: "landmark", ...over }, at);

/** As the worker's loops do. */
async function settle(now: Date) {
  for (const model of models) await untilCounted(world.db, model, now);
  await discloseFinishedMonths({ db: world.db, now });
}

const all = { from: "2026-10-01", to: "2026-10-31" };
const received = async (over: object, actor = anonymous, now = noon) =>
  (await (await world.callAs(actor, now)).statistics.report({ ...all, ...over })).totals.received;

describe("a private complaint of a sensitive category", () => {
  it("changes no public answer once it is counted", async () => {
    const before = await readPublicAnswers(world, noon);
    expect(before.size).toBeGreaterThan(400);
    await submit(gambirCode, violence, noon);
    await settle(noon);
    expect(differences(before, await readPublicAnswers(world, noon))).toEqual([]);
  });

  it("changes none with the next day's step, nor with its moves, nor after a rebuild", async () => {
    await settle(tomorrow);
    const before = await readPublicAnswers(world, tomorrow);
    const { code } = await submit(neighbourCode, violence, noon);
    await world.move(world.staff.verifier, code, "remove", 1, { publicNote: "Memuat data pribadi." });
    await submit(neighbourCode, violence, noon);
    for (const model of [mapModel, cubeModel]) await rebuild(world.db, model, tomorrow);
    await settle(tomorrow);
    expect(differences(before, await readPublicAnswers(world, tomorrow))).toEqual([]);
  });

  it("is told apart from a public one, which changes the answers at once", async () => {
    const before = await readPublicAnswers(world, tomorrow);
    await submit(gambirCode, { ...violence, isPublic: true }, noon);
    await settle(tomorrow);
    expect(differences(before, await readPublicAnswers(world, tomorrow)).length).toBeGreaterThan(50);
  });

  it("counts for officers at once", async () => {
    const november = { from: "2026-11-01", to: "2026-11-30", area: gambirCode, category: "sosial" };
    expect(await received(november, world.staff.governor, tomorrow)).toBe(3);
    expect(await received(november, anonymous, tomorrow)).toBe(2);
  });
});

describe("private complaints of a finished month", () => {
  it("count together where there are five or more, and those of smaller ones for the areas above", async () => {
    const of = (area: string) => received({ area, category: "sosial" }, anonymous, tomorrow);
    expect(await of(gambirCode)).toBe(6);
    expect(await of(neighbourCode)).toBe(0);
    expect(await of("31.71.01")).toBe(6);
    expect(await of("31.71")).toBe(6);
    expect(await of(farCode)).toBe(0);
    expect(await of("")).toBe(11);
  });

  it("are counted by the map and the area's page as by the statistics", async () => {
    const api = await world.callAs(anonymous, tomorrow);
    const counts = await api.map.counts({ level: "kelurahan", period: "2026-10", groups: ["sosial"] });
    expect(counts).toEqual([{ code: gambirCode, count: 6, overdue: expect.any(Number) }]);
    expect(await api.map.city({ period: "2026-10", groups: ["sosial"] })).toMatchObject({ count: 11 });
    const { months } = await api.area.months({ code: gambirCode });
    expect(months.find(({ period }) => period === "2026-10")?.figures.received).toBe(7);
  });

  it("are left out where a channel, an agency, a category or a day is singled out", async () => {
    const only = { area: gambirCode, category: "sosial" };
    expect(await received({ ...only, channel: "web" })).toBe(0);
    expect(await received({ ...only, agency: "kelurahan" })).toBe(0);
    expect(await received({ area: gambirCode, category: "=_sensitive" })).toBe(0);
    expect(await received({ area: gambirCode, from: "2026-10-10", to: "2026-10-10" })).toBe(1);
  });

  it("appear five at a time: the fifth of a month brings all five", async () => {
    const november = { from: "2026-11-01", to: "2026-11-30", area: farCode, category: "sosial" };
    for (let n = 0; n < 4; n += 1) await submit(farCode, violence, after(n));
    await settle(december);
    expect(await received(november, anonymous, december)).toBe(0);
    await submit(farCode, violence, after(5));
    await settle(december);
    expect(await received(november, anonymous, december)).toBe(0);
    await settle(new Date(december.getTime() + days(1)));
    expect(await received(november, anonymous, december)).toBe(5);
  });

  it("never include one about officials", async () => {
    const [shown, exact] = [await received({}), await received({}, world.staff.governor)];
    for (let n = 0; n < 7; n += 1) await submit(gambirCode, { categoryCode: "pungutan-liar" }, october);
    await settle(january);
    expect(await received({})).toBe(shown);
    expect(await received({}, world.staff.governor)).toBe(exact + 7);
  });
});

describe("the difference between two public answers", () => {
  it("holds no or at least five private complaints, whatever areas, groups and periods are compared", async () => {
    const hidden = new Map<string, number>();
    for (const scope of nested) hidden.set(JSON.stringify(scope), await hiddenIn(scope));
    for (const outer of nested)
      for (const inner of nested) {
        if (!contains(outer, inner)) continue;
        const left = (hidden.get(JSON.stringify(outer)) ?? 0) - (hidden.get(JSON.stringify(inner)) ?? 0);
        expect(left === 0 || left >= 5, `${JSON.stringify([outer, inner])} ${left}`).toBe(true);
      }
    expect(Math.max(...hidden.values())).toBeGreaterThanOrEqual(10);
  });
});

type Part = { area: string; category: string; from: string; to: string };
const nested: Part[] = ["", "31.71", "31.71.01", gambirCode, neighbourCode, "31.74", farCode].flatMap(
  (area) =>
    ["", "sosial", "jalan"].flatMap((category) =>
      [
        { from: "2026-10-01", to: "2026-12-31" },
        { from: "2026-10-01", to: "2026-11-30" },
        { from: "2026-11-01", to: "2026-11-30" },
        { from: "2026-10-01", to: "2026-10-31" },
      ].map((span) => ({ area, category, ...span })),
    ),
);
const contains = (outer: Part, inner: Part) =>
  inner.area.startsWith(outer.area) &&
  (outer.category === "" || outer.category === inner.category) &&
  outer.from <= inner.from &&
  outer.to >= inner.to;

/** What a public figure counts beyond the public complaints. */
async function hiddenIn({ area, category, from, to }: Part): Promise<number> {
  const [row] = await world.sql<{ n: number }[]>`
    select count(*)::int as n from complaint c join category k on k.code = category_code
    where is_public and not c.is_confidential and coalesce(kelurahan_code, '') like ${`${area}%`}
      and (${category} = '' or group_code = ${category}) and status <> 'removed'
      and (submitted_at at time zone 'Asia/Jakarta')::date between ${from} and ${to}`;
  return (await received({ area, category, from, to }, anonymous, january)) - (row?.n ?? 0);
}
