import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/database";
import { seedDemonstration } from "@/db/seed/demonstration/seed";
import { after, gambir, gambirCode, openWorld, type World } from "@/db/testing/world";
import type { Dashboard } from "@/server/domain/area/dashboard";
import { audienceOf } from "@/server/domain/statistics/disclosure";
import { models } from "@/server/statistics/model";
import { untilCounted } from "@/server/statistics/testing/until-counted";
import { dashboard } from "./dashboard";
import { months } from "./months";
import { overview } from "./overview";

const now = after(120);
const span = { from: "2026-08-01", to: "2026-11-30" };
const landmark = "Depan pos ronda RW 03";

let world: World;
let planted: Record<"first" | "again" | "hidden" | "confidential" | "sensitive" | "sensitiveAgain", string>;

beforeAll(async () => {
  world = await openWorld();
  const hashSecret = (channel: string, id: string) =>
    createHash("sha256")
      .update(channel + id)
      .digest();
  const days = { from: "2026-06-01", to: "2026-11-20" };
  await seedDemonstration(world, { complaints: 3_000, ...days, seed: 7, now: after(-96), hashSecret });
  planted = await plant();
  const aside = openDatabase(world.url, { max: 2 });
  for (const model of models) await untilCounted(aside.db, model, now);
  await aside.close();
}, 500_000);
afterAll(() => world.close());

const finish = async (code: string, hours: number) => {
  await world.move(world.staff.kelurahan, code, "start", hours);
  await world.move(world.staff.kelurahan, code, "resolve", hours + 1, await world.proof());
  await world.move(world.staff.verifier, code, "confirm", hours + 2);
};

/** One spot with three relapses: a public one, a private one, and one of a sensitive category. */
async function plant() {
  const spot = { point: gambir, landmark };
  const report = async (hours: number, over: object = {}) =>
    (await world.submit({ ...spot, text: "Lubang yang sama menganga lagi di sini.", ...over }, after(hours)))
      .code;
  const sensitive = { categoryCode: await sensitiveCategory(), text: "Kejadian peka yang tertanam." };
  const first = await report(0);
  const sensitiveOne = await report(0, sensitive);
  await finish(first, 1);
  await finish(sensitiveOne, 1);
  return {
    first,
    again: await report(50),
    hidden: await report(60, { isPublic: false, text: "Rahasia yang tertanam di laporan pribadi." }),
    confidential: await report(61, { categoryCode: "pungutan-liar", text: "Oknum yang tertanam." }),
    sensitive: sensitiveOne,
    sensitiveAgain: await report(62, sensitive),
  };
}

async function sensitiveCategory(): Promise<string> {
  const [row] = await world.sql`
    select code from category where is_sensitive and not is_confidential and default_unit_code is null order by code limit 1`;
  const [any] =
    await world.sql`select code from category where is_sensitive and not is_confidential order by code limit 1`;
  return String((row ?? any)?.code);
}

const exact = () => ({ ...world.context(now), audience: audienceOf(world.staff.governor) });
const open = (code: string, chosen = ""): Promise<Dashboard> => dashboard(exact(), { code, span: chosen });

/** The same figures, counted from the complaints. */
async function countAnew(code: string, { from, to } = span) {
  const at = now.toISOString();
  const [row] = await world.sql`
    with c as (
      select *, (submitted_at at time zone 'Asia/Jakarta')::date as came,
        (completion_due_at at time zone 'Asia/Jakarta')::date as due_on,
        (completion_stopped_at at time zone 'Asia/Jakarta')::date as done_on,
        case when coordination_net_ms is not null
          then (coordination_stopped_at at time zone 'Asia/Jakarta')::date end as answered_on,
        status not in ('resolved', 'rejected', 'merged', 'removed') as is_open,
        completion_stopped_at is null and completion_due_at < ${at}::timestamptz as is_late
      from complaint where kelurahan_code like ${`${code}%`} and not is_confidential and status <> 'removed'
    )
    select count(*) filter (where is_open)::int as open,
      count(*) filter (where is_open and is_late)::int as overdue,
      count(*) filter (where came between ${from}::date and ${to}::date)::int as received,
      count(*) filter (where status = 'resolved' and done_on between ${from}::date and ${to}::date)::int as closed,
      count(*) filter (where (status = 'resolved' or is_late) and due_on between ${from}::date and ${to}::date)::int as due,
      count(*) filter (where status = 'resolved' and completion_stopped_at <= completion_due_at
        and due_on between ${from}::date and ${to}::date)::int as "onTime",
      count(*) filter (where answered_on between ${from}::date and ${to}::date)::int as answered,
      avg(round(coordination_net_ms / 60000.0)) filter (where answered_on between ${from}::date and ${to}::date)::float8
        as "coordinationMean",
      avg(round(completion_net_ms / 60000.0)) filter (where status = 'resolved'
        and done_on between ${from}::date and ${to}::date)::float8 as "netMean",
      count(*) filter (where is_open and '2026-11-29'::date - came between 4 and 7)::int as "fourToSeven",
      count(*) filter (where is_open and '2026-11-29'::date - came > 90)::int as "overNinety",
      count(*) filter (where came between '2026-11-16'::date and '2026-11-22'::date)::int as "lastWeekIn",
      count(*) filter (where status = 'resolved' and done_on between '2026-09-07'::date and '2026-09-13'::date)::int
        as "secondWeekDone"
    from c`;
  return row;
}

const saidOf = (area: Dashboard) => ({
  open: area.open,
  overdue: area.overdue,
  received: area.figures.received,
  closed: area.figures.closed,
  due: area.figures.onTime.of,
  onTime: area.figures.onTime.count,
  answered: area.figures.coordination.count,
  coordinationMean: area.figures.coordination.mean,
  netMean: area.figures.net.mean,
  fourToSeven: area.ages[2]?.open,
  overNinety: area.ages[6]?.open,
  lastWeekIn: area.weeks.find(({ from }) => from === "2026-11-16")?.received,
  secondWeekDone: area.weeks.find(({ from }) => from === "2026-09-07")?.resolved,
});

const near = (row: object | undefined) =>
  Object.fromEntries(
    Object.entries(row ?? {}).map(([key, value]) => [
      key,
      typeof value === "number" ? expect.closeTo(value, 2) : value,
    ]),
  );

describe("an area's figures", () => {
  it.each([gambirCode, "31.71.01", "31.74"])("of %s are those of its complaints", async (code) => {
    const counted = await countAnew(code);
    expect(counted?.received).toBeGreaterThan(5);
    expect(saidOf(await open(code))).toEqual(near(counted));
  });

  it("follow the chosen month, quarter and year", async () => {
    for (const [chosen, from, to] of [
      ["2026-09", "2026-09-01", "2026-09-30"],
      ["2026-Q3", "2026-07-01", "2026-09-30"],
      ["2026", "2026-01-01", "2026-12-31"],
    ] as const)
      expect(saidOf(await open("31.71", chosen)), chosen).toEqual(
        near(await countAnew("31.71", { from, to })),
      );
  });

  it("by status, age, group and child area add up to the same totals", async () => {
    const area = await open("31.74");
    const sum = (rows: readonly { open: number }[]) => rows.reduce((total, row) => total + row.open, 0);
    expect([area.ages, area.groups, area.children].map(sum)).toEqual([area.open, area.open, area.open]);
    const received = (rows: readonly { received: number }[]) => rows.reduce((n, row) => n + row.received, 0);
    expect(received(area.groups)).toBe(area.figures.received);
    expect(received(area.children)).toBe(area.figures.received);
  });

  it("are returned with those of the areas above and of the city", async () => {
    const area = await open(gambirCode);
    expect(area.lineage.map(({ code }) => code)).toEqual(["31.71", "31.71.01"]);
    expect(area.compared.map(({ code }) => code)).toEqual(["31.71.01", "31.71", ""]);
    const above = await open("31.71.01");
    expect(area.compared[0]?.figures).toEqual(above.figures);
  });

  it("rank an area among those with enough data by on-time share alone", async () => {
    const places = await Promise.all(
      (await open("31.74")).children.map(async ({ code, onTime }) => ({
        onTime,
        rank: (await open(code)).rank,
      })),
    );
    const ranked = places.filter(({ rank }) => rank.place !== null);
    expect(ranked.length).toBeGreaterThan(3);
    for (const { onTime, rank } of places) {
      expect(rank.place === null).toBe(onTime.of < 30);
      expect(rank.all).toBe(44);
    }
    const byShare = ranked.toSorted((a, b) => (b.onTime.share ?? 0) - (a.onTime.share ?? 0));
    const order = byShare.map(({ rank }) => rank.place ?? 0);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it("are not found for a code that no area has", async () => {
    for (const code of ["31.71.99", "", "31.71.01.9999", "x"])
      await expect(open(code), code).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("equal those in the list of all areas and in the monthly file", async () => {
    const { areas, from, to } = await overview(exact());
    expect([from, to, areas.length]).toEqual(["2026-08-01", "2026-10-31", 317]);
    const listed = areas.find(({ code }) => code === "31.74");
    const counted = await countAnew("31.74", { from, to });
    expect(listed).toMatchObject({
      open: counted?.open,
      overdue: counted?.overdue,
      received: counted?.received,
    });
    const { months: listedMonths } = await months(exact(), { code: "31.74" });
    expect([listedMonths.length, listedMonths[0]?.period, listedMonths.at(-1)?.period]).toEqual([
      24,
      "2024-12",
      "2026-11",
    ]);
    const october = listedMonths.find(({ period }) => period === "2026-10")?.figures;
    const anew = await countAnew("31.74", { from: "2026-10-01", to: "2026-10-31" });
    expect([october?.received, october?.closed, october?.onTime.of]).toEqual([
      anew?.received,
      anew?.closed,
      anew?.due,
    ]);
  });
});

describe("the single complaints on an area's page", () => {
  it("name a recurring spot, without private or sensitive complaints", async () => {
    for (const code of [gambirCode, "31.71.01", "31.71"]) {
      const { spots } = await open(code);
      const mine = spots.find(({ codes }) => codes.includes(planted.again));
      expect(mine, code).toMatchObject({ count: 2, isOpen: true, landmark, kelurahan: "Gambir" });
      expect(mine?.codes).toEqual([planted.again, planted.first]);
      const named = spots.flatMap(({ codes }) => codes);
      for (const other of ["hidden", "confidential", "sensitive", "sensitiveAgain"] as const)
        expect(named).not.toContain(planted[other]);
    }
  });

  it("list in every spot only public complaints of one category that is not sensitive", async () => {
    let seen = 0;
    for (const code of ["31.71", "31.72", "31.73", "31.74", "31.75"])
      for (const { codes } of (await open(code)).spots) {
        const rows = await world.sql`
          select distinct c.category_code, is_sensitive, is_public and not c.is_confidential
            and status not in ('triage', 'removed', 'merged') as shown
          from complaint c join category k on k.code = category_code where c.code in ${world.sql(codes)}`;
        expect(rows.map(({ is_sensitive, shown }) => [is_sensitive, shown])).toEqual([[false, true]]);
        seen += 1;
      }
    expect(seen).toBeGreaterThan(3);
  });

  it("list the newest public complaints as SQL does", async () => {
    const rows = await world.sql`
      select code from complaint where kelurahan_code like '31.74%' and is_public and not is_confidential
        and status not in ('triage', 'removed', 'merged') order by submitted_at desc limit 8`;
    const { newest } = await open("31.74");
    expect(newest.map(({ code }) => code)).toEqual(rows.map(({ code }) => code));
  });

  it("feed public complaints, and no private ones", async () => {
    const newest = await (await world.callAs(world.anonymous, now)).area.newest({ code: gambirCode });
    for (const text of [newest, await open(gambirCode)].map((answer) => JSON.stringify(answer))) {
      expect(text).toContain(planted.again);
      for (const secret of [planted.hidden, planted.confidential, "Rahasia yang", "Oknum yang"])
        expect(text).not.toContain(secret);
    }
  });
});
