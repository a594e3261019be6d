import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hire } from "@/db/testing/factories";
import { after, gambirCode, openWorld, type World } from "@/db/testing/world";
import type { StaffActor } from "@/server/domain/actor";
import { emptyFilter, type QueueFilterInput, queueViews } from "@/server/domain/desk/queue-filter";
import { countQueues } from "./count-queue";
import { listQueuePage, queueInputSchema } from "./list-queue";

let world: World;
let neighbour: StaffActor;
let lamp: string;
let hole: string;
let bribe: string;
let done: string;
const everywhere = { latitude: -6.186, longitude: 106.834 };

beforeAll(async () => {
  world = await openWorld();
  neighbour = await hire(world.db, "kelurahan", "kelurahan-31.71.02.1001");
  const { kelurahan, agency } = world.staff;
  const text = "Lampu penerangan padam di dekat pos ronda, warga takut melintas.";
  lamp = (await world.submit({ text, categoryCode: "penerangan-jalan-umum" })).code;
  hole = (
    await world.submit({
      text: "Aspal ambles menganga, sudah tiga motor terjungkal.",
      landmark: "Seberang Stasiun Gambir",
    })
  ).code;
  bribe = (await world.submit({ text: "Petugas loket meminta uang pelicin.", categoryCode: "pungutan-liar" }))
    .code;
  done = (await world.submit({ text: "Trotoar amblas di depan apotek.", categoryCode: "trotoar" })).code;
  await world.move(kelurahan, done, "start", 1);
  await world.move(kelurahan, done, "resolve", 2, await world.proof());
  await world.move(world.staff.verifier, done, "confirm", 3);
  await world.submit({ point: everywhere, text: "Sampah menumpuk di pinggir kali." });
  const unitId = await world.unitId("dinas-bina-marga");
  await world.move(kelurahan, lamp, "coordinate", 4, { unitId });
  await world.move(agency, lamp, "delegate", 5, { unitId: await world.unitId("dinas-bina-marga-31.71") });
});
afterAll(() => world.close());

async function ask(actor: StaffActor, filter: QueueFilterInput, hours = 6) {
  const context = { db: world.db, actor, now: after(hours) };
  return listQueuePage(context, queueInputSchema.parse(filter));
}
const codes = async (actor: StaffActor, filter: QueueFilterInput, hours = 6) =>
  (await ask(actor, filter, hours)).items.map(({ code }) => code);

describe("the views", () => {
  it("separate the officer's own unit from the units below", async () => {
    const { agency, subagency } = world.staff;
    expect(await codes(agency, { view: "mine" })).toEqual([]);
    expect(await codes(agency, { view: "below" })).toEqual([lamp]);
    expect(await codes(subagency, { view: "mine" })).toEqual([lamp]);
  });

  it("show complaints in the area that other units hold", async () => {
    const found = await codes(world.staff.kelurahan, { view: "area" });
    expect(found).toEqual(expect.arrayContaining([lamp, hole]));
  });

  it("list complaints that wait for a decision", async () => {
    const { code } = await world.submit();
    await world.move(world.staff.kelurahan, code, "start", 1);
    await world.move(world.staff.kelurahan, code, "resolve", 2, await world.proof());
    expect(await codes(world.staff.verifier, { view: "pending" })).toEqual([code]);
  });
});

describe("the filters", () => {
  it("narrow by status, category, group, channel and area", async () => {
    const { verifier } = world.staff;
    expect(await codes(verifier, { statuses: ["delegated", "coordinated"] })).toEqual([lamp]);
    expect(await codes(verifier, { category: "penerangan-jalan-umum" })).toEqual([lamp]);
    expect(await codes(verifier, { view: "closed", category: "trotoar" })).toEqual([done]);
    expect(await codes(verifier, { group: "jalan" })).toContain(lamp);
    expect(await codes(verifier, { channel: "jaki" })).toEqual([]);
    expect(await codes(verifier, { area: gambirCode })).toEqual(expect.arrayContaining([lamp, hole]));
    expect(await codes(verifier, { area: "31.75" })).toEqual([]);
  });

  it("narrow by the days of submission in Jakarta", async () => {
    const { verifier } = world.staff;
    expect(await codes(verifier, { from: "2026-11-24", to: "2026-11-24" })).toContain(hole);
    expect(await codes(verifier, { from: "2026-11-25" })).toEqual([]);
    expect(await codes(verifier, { to: "2026-11-23" })).toEqual([]);
  });

  it("narrow by the state of the clocks", async () => {
    const { kelurahan } = world.staff;
    expect(await codes(kelurahan, { clock: "coordination" }, 5)).toEqual([]);
    expect(await codes(kelurahan, { clock: "coordination" }, 7)).toContain(hole);
    expect(await codes(kelurahan, { clock: "near" }, 6)).toEqual([]);
    expect(await codes(kelurahan, { clock: "near" }, 14 * 24 - 1)).toContain(hole);
    expect(await codes(kelurahan, { clock: "completion" }, 14 * 24 + 1)).toContain(hole);
  });
});

describe("the search", () => {
  it("finds words by their stem, by their beginning and combined", async () => {
    const { kelurahan, verifier } = world.staff;
    expect(await codes(verifier, { text: "menerangi" })).toEqual([lamp]);
    expect(await codes(kelurahan, { text: "aspa" })).toEqual([hole]);
    expect(await codes(kelurahan, { text: "aspal motor" })).toEqual([hole]);
    expect(await codes(kelurahan, { text: "aspal kucing" })).toEqual([]);
  });

  it("finds places and categories by their names, and landmarks", async () => {
    const { verifier } = world.staff;
    expect(await codes(verifier, { text: "aspal gambir" })).toEqual([hole]);
    expect(await codes(verifier, { text: "padam Jakarta Pusat" })).toEqual([lamp]);
    expect(await codes(verifier, { text: "penerangan jalan umum" })).toEqual([lamp]);
    expect(await codes(verifier, { text: "stasiun" })).toEqual([hole]);
  });

  it("finds closed complaints when closed ones are included", async () => {
    expect(await codes(world.staff.kelurahan, { text: "apotek" })).toEqual([]);
    expect(await codes(world.staff.kelurahan, { text: "apotek", view: "closed" })).toEqual([done]);
  });

  it("finds a complaint number anywhere in the text, however it is typed", async () => {
    const { kelurahan } = world.staff;
    const typed = `jk ${done.slice(2, 8)} ${done.slice(8)}`;
    expect(await codes(kelurahan, { text: typed })).toEqual([done]);
    expect(await codes(kelurahan, { code: lamp })).toEqual([lamp]);
  });

  it("corrects a misspelt word to the common one that it resembles, and says so", async () => {
    await world.sql`analyze complaint`;
    const page = await ask(world.staff.verifier, { text: "lampuu padam" });
    expect(page.items.map(({ code }) => code)).toEqual([lamp]);
    expect(page.readAs).toBe("lampu padam");
  });
});

describe("a complaint that no filter shows", () => {
  it("belongs to another unit", async () => {
    for (const view of queueViews)
      for (const filter of [
        {},
        { text: "aspal" },
        { code: hole },
        { area: gambirCode },
        { category: "jalan" },
      ])
        expect(await codes(neighbour, { view, ...filter })).toEqual([]);
  });

  it("is confidential to the officer", async () => {
    for (const actor of [world.staff.kelurahan, world.staff.governor, world.staff.agency])
      for (const view of queueViews)
        for (const filter of [{}, { text: "pelicin" }, { code: bribe }, { category: "pungutan-liar" }])
          expect(await codes(actor, { view, ...filter })).not.toContain(bribe);
    expect(await codes(world.staff.inspectorate, { text: "pelicin" })).toEqual([bribe]);
    expect(await codes(world.staff.intake, { text: "pelicin" })).toEqual([bribe]);
  });

  it("is not counted either", async () => {
    const filters = queueViews.flatMap((view) => [
      { ...emptyFilter, view },
      { ...emptyFilter, view, category: "pungutan-liar" },
    ]);
    const counts = await countQueues({ db: world.db, actor: neighbour, now: after(6) }, filters);
    expect(counts.every((one) => one?.count === 0)).toBe(true);
    const subagency = { db: world.db, actor: world.staff.subagency, now: after(6) };
    const [own] = await countQueues(subagency, [emptyFilter]);
    expect(own).toEqual({ count: 1, isMore: false });
  });
});
