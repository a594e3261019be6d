import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { untilSettled } from "@/db/testing/until-settled";
import { after, gambirCode, openWorld, someMessage, type World } from "@/db/testing/world";
import { receive } from "@/server/intake/receive";
import { learnDecisions } from "@/server/suggestion/learn-decisions";
import { learnPlaces } from "./guess/learn-places";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

let serial = 0;
async function arrive(text: string, over = {}, now = after(0)) {
  serial += 1;
  const unplaced = { point: null, categoryCode: null, placeSource: "none" as const };
  const message = someMessage({
    channelCode: "sms_1708",
    externalId: `sms-${serial}`,
    text,
    ...unplaced,
    ...over,
  });
  const [receipt] = await receive(world.context(now), [{ ...message, submittedAt: now }]);
  if (receipt?.outcome !== "accepted") throw new Error("refused");
  return receipt.code;
}
const desk = async (hours = 0) => (await world.callAs(world.staff.intake, after(hours))).intakeDesk;
const verify = (code: string, over = {}) =>
  world.move(world.staff.intake, code, "verify", 1, {
    kelurahanCode: gambirCode,
    categoryCode: "jalan",
    ...over,
  });

describe("the inbox of the placing desk", () => {
  it("lists complaints without a place, due next first, page by page, without those that wait for an answer", async () => {
    const late = await arrive("Jalan rusak entah di mana", {}, after(2));
    const early = await arrive("Lampu mati entah di mana", {}, after(-2));
    const asked = await arrive("Sampah entah di mana");
    await world.move(world.staff.intake, asked, "ask", 1, { publicNote: "Di mana tempatnya?" });
    const { items, nextCursor } = await (await desk(3)).arrivals({});
    expect(items.map(({ code }) => code)).toEqual([early, late]);
    expect(nextCursor).toBeNull();
    const page = await (await desk(3)).desk({});
    expect([page.first?.code, page.ahead.map(({ code }) => code)]).toEqual([early, [late]]);
    const wanted = await (await desk(3)).desk({ code: late });
    expect([wanted.first?.code, wanted.ahead, wanted.items]).toEqual([late, [], items]);
    expect(await (await desk(3)).desk({ code: "JK2601019999" })).toMatchObject({ first: null, items });
    expect(items[0]).toMatchObject({ channel: "SMS LAPOR 1708", channelClass: "text", isOverdue: false });
    for (let more = 0; more < 30; more += 1) await arrive("Got mampet entah di mana", {}, after(3));
    const first = await (await desk()).arrivals({});
    const second = await (await desk()).arrivals({ cursor: first.nextCursor });
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([30, 2, null]);
  });
});

describe("a message on the placing desk", () => {
  it("has its candidates by name, and the allowed moves", async () => {
    const code = await arrive("got mampet di kel pal meriam, lihat JK2306180342");
    const seen = await (await desk()).arrival({ code });
    expect(seen).toMatchObject({
      places: [{ kelurahan: "Palmeriam", kecamatan: "Matraman", isSure: true }],
      categories: [{ categoryCode: "got-kotor", name: { id: "Got Kotor" } }],
      quoted: [],
      language: "id",
    });
    expect(seen.moves).toEqual(expect.arrayContaining(["verify", "ask", "merge", "propose_rejection"]));
  });

  it("that arrived before guessing existed gets a guess", async () => {
    const code = await arrive("sampah di Rawamangun");
    await world.sql`delete from intake_guess where complaint_id = ${(await world.row(code)).id}`;
    expect((await (await desk()).arrival({ code })).places[0]).toMatchObject({ kelurahan: "Rawamangun" });
    const kept =
      await world.sql`select 1 from intake_guess where complaint_id = ${(await world.row(code)).id}`;
    expect(kept).toHaveLength(1);
  });

  it("shows open complaints of the place and category that it could be merged into: a public one into no private one", async () => {
    const { code: like } = await world.submit({});
    await world.submit({ isPublic: false });
    await world.submit({ categoryCode: "sampah" });
    const code = await arrive("jalan rusak di Gambir", { channelCode: "balai_warga" });
    const found = await (await desk()).similar({ code, kelurahanCode: gambirCode, categoryCode: "jalan" });
    expect(found.map((one) => one.code)).toContain(like);
    expect(found).toHaveLength(1);
    const hidden = await arrive("jalan rusak di Gambir", { channelCode: "sms_1708" });
    const place = { kelurahanCode: gambirCode, categoryCode: "jalan" };
    const offered = await (await desk()).similar({ code: hidden, ...place });
    expect(offered.map((one) => one.code)).toContain(like);
  });

  it("is placed by one of two officers, and the other gets a conflict", async () => {
    const code = await arrive("jalan rusak di Gambir");
    await verify(code);
    const stale = { code, action: "verify" as const, expectedStatus: "triage", kelurahanCode: gambirCode };
    const api = await world.callAs(world.staff.intake);
    await expect(api.complaint.move(stale)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

it("the placing desk shows how often the first guess was right, once there are twenty", async () => {
  const learn = () => learnPlaces({ db: world.db, now: after(1) });
  const placed = async (name: string) => verify(await arrive(`jalan berlubang di kelurahan ${name}`));
  for (let more = 0; more < 12; more += 1) await placed("Gambir");
  expect((await (await desk()).desk({})).figures).toBeNull();
  for (let more = 0; more < 8; more += 1) await placed("Rawamangun");
  await untilSettled(world.sql);
  while ((await learn()) > 0);
  const { figures } = await (await desk()).desk({});
  expect(figures?.decided).toBeGreaterThanOrEqual(20);
  expect(figures?.decided).toBe((figures?.first ?? 0) + 8);
});

it("the category guess learns from the officer's choice", async () => {
  const words = "Odong-odong gamelan keliling sampai larut";
  const categoriesOf = async (code: string) =>
    (await (await desk()).arrival({ code })).categories.map(({ categoryCode }) => categoryCode);
  expect(await categoriesOf(await arrive(`${words} nol`))).not.toContain("tempat-hiburan");
  for (const time of ["satu", "dua", "tiga"])
    await verify(await arrive(`${words} ${time}`), { categoryCode: "tempat-hiburan" });
  await untilSettled(world.sql);
  while ((await learnDecisions({ db: world.db, now: after(2) })) > 0);
  expect(await categoriesOf(await arrive(`${words} lagi`))).toContain("tempat-hiburan");
  const { targets } = await (await world.callAs(world.staff.administrator)).suggestion.accuracy();
  expect(targets.find(({ target }) => target === "category")?.live.asked).toBeGreaterThanOrEqual(3);
});
