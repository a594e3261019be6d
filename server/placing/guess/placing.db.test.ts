import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listGuesses } from "@/db/queries/placing/guesses";
import { untilSettled } from "@/db/testing/until-settled";
import { after, gambirCode, noon, openWorld, someMessage, type World } from "@/db/testing/world";
import { receive } from "@/server/intake/receive";
import { guessMessages } from "./guess-messages";
import { learnPlaces } from "./learn-places";
import { relearnInTime, relearnPlaces } from "./relearn-places";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const change = { code: "sms_0811", name: "SMS", isEnded: false, placesAlone: true, reason: "Uji coba." };
  await (await world.callAs(world.staff.administrator)).admin.channels.change(change);
});
afterAll(() => world.close());

let serial = 0;
async function arrive(text: string, over = {}) {
  serial += 1;
  const message = someMessage({
    channelCode: "balai_warga",
    externalId: `pesan-${serial}`,
    text,
    point: null,
    categoryCode: null,
    placeSource: "none",
    ...over,
  });
  const [receipt] = await receive(world.context(), [message]);
  if (receipt?.outcome !== "accepted") throw new Error("refused");
  return world.row(receipt.code);
}

const guessOf = async (id: number) => (await listGuesses(world.db, [id]))[0]?.guess;
const place = (code: string, hours = 1) =>
  world.move(world.staff.intake, code, "verify", hours, { kelurahanCode: gambirCode, categoryCode: "jalan" });

async function learnAll() {
  await untilSettled(world.sql);
  while ((await learnPlaces({ db: world.db, now: noon })) > 0);
}
const terms = () =>
  world.sql`select term, kelurahan_code, count from place_term where source = 'learnt' order by 1, 2`;

describe("a message without a place", () => {
  it("waits at the placing desk with its guess", async () => {
    const row = await arrive("Lampu jalan mati di depan Blok M Square");
    expect(row.status).toBe("triage");
    expect(await guessOf(row.id)).toMatchObject({
      places: [{ isSure: true, evidence: [{ name: "Blok M Square" }] }],
      categories: [{ categoryCode: "penerangan-jalan-umum" }],
    });
  });

  it("waits although place and category are certain, unless an administrator enabled automatic placing for its channel", async () => {
    const text = "sampah menumpuk, sampah bau di Kel. Rawamangun";
    expect((await arrive(text)).status).toBe("triage");
    const placed = await arrive(text, { channelCode: "sms_0811" });
    expect(placed).toMatchObject({
      status: "waiting",
      kelurahanCode: "31.75.02.1005",
      categoryCode: "sampah",
    });
    const unsure = await arrive("jalan rusak di Menteng", { channelCode: "sms_0811" });
    expect(unsure.status).toBe("triage");
  });

  it("has no guess when its place was given", async () => {
    const row = await arrive("Jalan rusak di Tebet Barat", { kelurahanCode: gambirCode });
    expect(await guessOf(row.id)).toBeUndefined();
  });
});

describe("a place chosen by an officer", () => {
  it("is learnt once, helps the next message, and can be relearnt", async () => {
    for (const _ of [1, 2, 3])
      await place((await arrive("gang cempaka ungu tiga berlubang, belakang masjid")).code);
    await learnAll();
    const learnt = await terms();
    expect(learnt).toContainEqual({ term: "gang cempakaungutiga", kelurahan_code: gambirCode, count: 3 });
    const [guess] = await guessMessages(world.context(), [
      { text: "got mampet gang cempaka ungu tiga", landmark: null },
    ]);
    expect(guess?.places[0]).toMatchObject({ kelurahanCode: gambirCode, isSure: false });
    await learnAll();
    expect(await terms()).toEqual(learnt);
    await relearnPlaces({ db: world.db, now: after(3) });
    expect(await terms()).toEqual(learnt);
    await learnAll();
    expect(await terms()).toEqual(learnt);
  });

  it("is not learnt again when a worker starts", async () => {
    await world.sql`update place_learning set relearnt_at = null`;
    expect(await relearnInTime({ db: world.db, now: after(1) })).toBeNull();
    expect(await relearnInTime({ db: world.db, now: after(2) })).toBeNull();
  });

  it("is relearnt after thirty days without complaints made private since, and known until then", async () => {
    const { code } = await arrive("gang delima kelabu lima berlubang");
    await place(code);
    await learnAll();
    await relearnPlaces({ db: world.db, now: after(100) });
    await world.sql`update complaint set is_public = false where code = ${code}`;
    const isKnown = async () => (await terms()).some(({ term }) => term === "gang delimakelabulima");
    expect(await relearnInTime({ db: world.db, now: after(100 + 24 * 30 - 1) })).toBeNull();
    expect(await isKnown()).toBe(true);
    expect(await relearnInTime({ db: world.db, now: after(100 + 24 * 30) })).toBeGreaterThan(0);
    expect(await isKnown()).toBe(false);
    await learnAll();
    expect(await isKnown()).toBe(false);
  });

  it("is counted once when a killed run is restarted", async () => {
    await place((await arrive("gang jambu ungu dua gelap")).code);
    await learnAll();
    const learnt = await terms();
    await world.sql`
      insert into place_term (term, kelurahan_code, source, count) values ('gang setengahjalan', ${gambirCode}, 'relearnt', 7)`;
    await relearnPlaces({ db: world.db, now: after(200) });
    expect(await terms()).toEqual(learnt);
    await Promise.all([201, 202, 203].map((hours) => relearnPlaces({ db: world.db, now: after(hours) })));
    expect(await terms()).toEqual(learnt);
  });

  it("is stored with the guess that it confirms or corrects", async () => {
    const row = await arrive("lubang di Blok M Square");
    await place(row.code);
    await learnAll();
    const [kept] = await world.sql`select * from intake_guess where complaint_id = ${row.id}`;
    expect(kept).toMatchObject({ chosen_kelurahan_code: gambirCode, place_rank: 0, category_rank: 1 });
  });

  it("is not learnt from private complaints and those about officials", async () => {
    await place((await arrive("gang rahasia satu gelap", { isPublic: false })).code);
    const secret = await arrive("gang rahasia satu gelap");
    await world.move(world.staff.intake, secret.code, "verify", 1, {
      kelurahanCode: gambirCode,
      categoryCode: "pungutan-liar",
    });
    await learnAll();
    expect((await terms()).filter(({ term }) => term.includes("rahasia"))).toEqual([]);
  });

  it("is learnt from confirmed results too, and once from each complaint", async () => {
    const { code } = await world.submit({ text: "Lubang di gang kenanga jingka lama sekali." });
    await world.move(world.staff.kelurahan, code, "start", 1);
    for (const hours of [2, 4]) {
      await world.move(world.staff.kelurahan, code, "resolve", hours, await world.proof());
      await world.move(world.staff.verifier, code, "confirm", hours + 1);
      if (hours === 2)
        await world.move(world.staff.verifier, code, "revoke", hours + 1.5, { publicNote: "Belum." });
    }
    await learnAll();
    const found = (await terms()).filter(({ term }) => term === "gang kenangajingka");
    expect(found.map(({ count }) => count)).toEqual([1]);
  });
});
