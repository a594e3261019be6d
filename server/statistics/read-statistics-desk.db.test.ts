import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gambirCode, noon, openWorld, type World } from "@/db/testing/world";
import { type Actor, anonymous } from "@/server/domain/actor";
import { dimensions } from "@/server/domain/statistics/scope";
import { getTable } from "./http";
import { models } from "./model";
import { untilCounted } from "./testing/until-counted";

const month = { from: "2026-11-01", to: "2026-11-30" };
const year = { from: "2025-12-01", to: "2026-11-30" };

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const isPublic of [true, true, false])
    await world.submit(
      { point: undefined, kelurahanCode: gambirCode, landmark: "Pasar", categoryCode: "jalan", isPublic },
      noon,
    );
  for (const model of models) await untilCounted(world.db, model, noon);
});
afterAll(() => world.close());

const as = async (actor: World["staff"]["governor"] | typeof anonymous) =>
  (await world.callAs(actor, noon)).statistics;
const received = (desk: { figures: { totals: { received: number } } | null }) =>
  desk.figures?.totals.received;

describe("the statistics page", () => {
  it.each([
    ["officers", "desk"],
    ["everybody", "publicDesk"],
  ] as const)("has for %s what its parts are read as", async (who, procedure) => {
    const api = await as(who === "officers" ? world.staff.governor : anonymous);
    const page = await api[procedure]({ scope: month, by: "kecamatan" });
    const { asOf, ...figures } = await api.report(month);
    expect(page).toMatchObject({ figures, asOf });
    expect(Object.keys(page.values).toSorted()).toEqual(dimensions.toSorted());
    expect(page.table).toEqual((await api.breakdown({ ...month, by: "kecamatan" })).rows);
    expect(page.backlog).toEqual((await api.backlog({}))?.classes);
    expect(page.cohorts).toEqual((await api.report(year)).series);
    expect(page.kelurahan).toEqual((await api.breakdown({ ...year, by: "kelurahan" })).rows);
    expect(page.sheets[0]?.shapes.length).toBeGreaterThan(40);
  });

  it("is exact for officers, and disclosed on everybody's page even when an officer opens it", async () => {
    const [office, public_] = [await as(world.staff.governor), await as(anonymous)];
    const asked = { scope: month, by: "kota" } as const;
    expect(received(await office.desk(asked))).toBe(3);
    expect(received(await public_.publicDesk(asked))).toBe(2);
    expect(received(await office.publicDesk(asked))).toBe(2);
  });

  it("has a file that is disclosed as everybody's page is, also for an officer", async () => {
    const file = async (audience: { audience?: string }, actor: Actor) => {
      const query = new URLSearchParams({ ...month, by: "kota", ...audience });
      const request = new Request(`http://localhost/?${query}`);
      const response = await getTable({ db: world.db, actor, now: noon }, request, "csv");
      return { text: await response.text(), cache: response.headers.get("cache-control") };
    };
    const [governor, audience] = [world.staff.governor, { audience: "public" }];
    const everybody = await file(audience, anonymous);
    expect(await file(audience, governor)).toEqual(everybody);
    const office = await file({}, governor);
    expect(office.text).not.toBe(everybody.text);
    expect(office.cache).toContain("private");
  });

  it("has no figures that the cube does not contain, but what it contains", async () => {
    const scope = { ...month, to: "2026-11-20", area: "31.71", channel: "web" };
    const page = await (await as(anonymous)).publicDesk({ scope, by: "kelurahan" });
    expect(page).toMatchObject({ figures: null, table: null, backlog: null });
    expect(page.cohorts).toHaveLength(12);
  });

  it("has with wrong days only what a scope is chosen from", async () => {
    const page = await (await as(anonymous)).publicDesk({ scope: null, by: "kota" });
    expect(page.values.kota).not.toEqual([]);
    expect(page).toMatchObject({ figures: null, backlog: null, table: null, cohorts: [], snapshots: [] });
  });
});
