import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { after, gambirCode, noon, openWorld, someMessage, type World } from "@/db/testing/world";
import { anonymous } from "@/server/domain/actor";
import { days } from "@/server/domain/duration";
import { burstLimits } from "@/server/domain/intake/burst";
import { receive } from "@/server/intake/receive";
import { releaseHeld } from "@/server/placing/release-held";
import { discloseFinishedMonths } from "./disclose";
import { getTable } from "./http";
import { models } from "./model";
import { rebuild } from "./rebuild";
import { differences, readPublicAnswers } from "./testing/public-answers";
import { readPublicFiles } from "./testing/public-files";
import { untilCounted } from "./testing/until-counted";

const tomorrow = new Date(noon.getTime() + days(1));
const december = new Date("2026-12-02T05:00:00Z");
const nextDay = new Date(december.getTime() + days(1));
const november = { from: "2026-11-01", to: "2026-11-30" };

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.submit({ kelurahanCode: gambirCode, landmark: "Pasar" }, noon);
  await send(5, {});
});
afterAll(() => world.close());

/** Complaints in the same words: from the sixth on they are held. */
async function send(count: number, over: object): Promise<string[]> {
  const messages = Array.from({ length: count }, () =>
    someMessage({
      ...{ text: "Lurah gagal total harus mundur sekarang", externalId: randomUUID() },
      ...{ submittedAt: after(0.1), ...over },
    }),
  );
  const receipts = await receive({ ...world.context(after(0.1)), burstLimits }, messages);
  return receipts.flatMap((one) => (one.outcome === "accepted" ? [one.code] : []));
}

/** As the worker's loops do. */
async function settle(now: Date) {
  for (const model of models) await untilCounted(world.db, model, now);
  await discloseFinishedMonths({ db: world.db, now });
}
const readAll = async (now: Date) =>
  new Map([...(await readPublicAnswers(world, now)), ...(await readPublicFiles(world.db, now))]);
const received = async (actor = anonymous, now = tomorrow) =>
  (await (await world.callAs(actor, now)).statistics.report(november)).totals.received;

const held: string[] = [];

it("a held burst changes no public answer, table, file or list", async () => {
  await settle(noon);
  const before = await readAll(noon);
  held.push(...(await send(30, {})));
  await send(4, { point: null, placeSource: "none" });
  await send(6, { isPublic: false });
  await settle(noon);
  expect(differences(before, await readAll(noon))).toEqual([]);
});

it("it changes none with its deadlines, the next days' steps or a rebuild, and officers count it", async () => {
  expect(await received(anonymous, noon)).toBe(6);
  await settle(december);
  expect(await received(anonymous, december)).toBe(6);
  const before = await readAll(december);
  for (const model of models) await rebuild(world.db, model, december);
  await settle(december);
  expect(differences(before, await readAll(december))).toEqual([]);
  expect(await received(world.staff.governor, december)).toBe(46);
});

const heldNow = async (actor = anonymous) => {
  const api = await world.callAs(actor, december);
  const asked = { scope: null, by: "kota" } as const;
  return (await (actor === anonymous ? api.statistics.publicDesk(asked) : api.statistics.desk(asked))).held;
};
const tableFile = async () => {
  const query = new URLSearchParams({ ...november, by: "kota" });
  return (
    await getTable(
      { db: world.db, actor: anonymous, now: december },
      new Request(`http://x/?${query}`),
      "csv",
    )
  ).text();
};

it("the public page and its file say how many are held, and since which day", async () => {
  expect(await heldNow()).toEqual({ count: 40, since: "2026-11-24", smallest: 5, days: 3 });
  const file = await tableFile();
  expect(file).toContain("ditahan_seluruh_kota,40\r\nditahan_sejak,2026-11-24");
  expect(file).toContain("laporan_tertutup_dihitung_bersama_paling_sedikit,5\r\n");
});

it("a released complaint of it counts once, on the day of its submission", async () => {
  const day = { from: "2026-11-24", to: "2026-11-24" };
  const api = await world.callAs(anonymous, december);
  const before = (await api.statistics.report(day)).totals.received;
  const complaints = held.map((code) => ({ code, expectedStatus: "triage" }));
  const desk = await world.callAs(world.staff.intake, december);
  const results = await desk.complaint.moveMany({ action: "verify", complaints });
  expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(["done"]));
  await settle(december);
  expect((await api.statistics.report(day)).totals.received).toBe(before + 30);
  expect(await received(anonymous, december)).toBe(36);
  expect(await received(world.staff.governor, december)).toBe(46);
  expect(await api.map.counts({ level: "kelurahan", period: "2026-11" })).toMatchObject([
    { code: gambirCode, count: 36 },
  ]);
});

it("what nobody judges counts once its hold is over, and fewer held ones than the limit are not told", async () => {
  expect(await releaseHeld({ db: world.db, now: after(70) })).toBe(0);
  expect(await releaseHeld({ db: world.db, now: after(73) })).toBe(10);
  await settle(december);
  expect(await received(anonymous, december)).toBe(40);
  await settle(nextDay);
  expect(await received(anonymous, nextDay)).toBe(46);
  const before = await readAll(nextDay);
  for (const model of models) await rebuild(world.db, model, nextDay);
  await settle(nextDay);
  const changed = differences(before, await readAll(nextDay));
  // Complaints of one moment come in any order.
  expect(changed.filter((question) => !question.startsWith("area.newest"))).toEqual([]);
  expect(await heldNow()).toEqual({ count: null, since: null, smallest: 5, days: 3 });
  expect(await tableFile()).toContain("ditahan_seluruh_kota,kurang dari 5\r\nditahan_sejak,\r\n");
  expect(await heldNow(world.staff.governor)).toMatchObject({ count: 0 });
});
