import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { uploadPhoto } from "@/db/testing/factories";
import { after, gambir, gambirCode, noon, openWorld, someMessage, type World } from "@/db/testing/world";
import { supplySchema } from "@/server/domain/placing/place-input";
import { findLevel, setNotificationLevel } from "./notification-level";
import { receive } from "./receive";
import { supplyPlace } from "./supply-place";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const correspondence = {
  name: null,
  subject: null,
  replyTo: null,
  keys: [],
  refersTo: [],
  isPublic: false,
  locale: "id" as const,
};

async function write(text: string, channelCode = "email") {
  const message = { text, channelCode, externalId: randomUUID(), point: null, categoryCode: null };
  const [receipt] = await receive(world.context(), [
    someMessage({
      ...message,
      placeSource: "none",
      correspondence: { ...correspondence, address: `${randomUUID()}@contoh.id` },
    }),
  ]);
  if (receipt?.outcome !== "accepted" || !receipt.secret) throw new Error("not new");
  return { code: receipt.code, secret: receipt.secret };
}

const supply = (own: { code: string; secret: string }, over: object, hours = 1) =>
  supplyPlace(world.context(after(hours)), {
    ...supplySchema.parse({ code: own.code, ...over }),
    secret: own.secret,
  });

it("a pin from the reporter routes the complaint to its kelurahan, and added photos belong to it", async () => {
  const own = await write("Lampu mati di depan rumah");
  const photo = await uploadPhoto(world.db);
  expect(await supply(own, { point: gambir, photos: [photo], categoryCode: "jalan" })).toEqual({
    code: own.code,
    status: "waiting",
  });
  const row = await world.row(own.code);
  expect(row).toMatchObject({
    ...gambir,
    kelurahanCode: gambirCode,
    categoryCode: "jalan",
    status: "waiting",
  });
  expect(row.holderUnitId).toBe(await world.unitId(`kelurahan-${gambirCode}`));
  const [last] = (await world.timeline(own.code)).slice(-1);
  expect(last).toMatchObject({ kind: "verify", actorKind: "reporter", staffId: null });
  const [kept] = await world.sql`select kind, complaint_id from photo where id = ${photo.id}`;
  expect(kept).toEqual({ kind: "report", complaint_id: String(row.id) });
});

it("a kelurahan and a landmark place a complaint too, and the landmark is for officers only", async () => {
  const own = await write("Lampu mati di gang");
  await supply(own, { kelurahanCode: gambirCode, landmark: "Seberang SDN 01" });
  const timeline = await world.timeline(own.code);
  expect(timeline.map(({ kind }) => kind)).toEqual(["submit", "note", "verify"]);
  expect(timeline[1]).toMatchObject({ publicNote: null, internalNote: "Seberang SDN 01" });
});

it("supplying the place answers an open question, and the clocks resume", async () => {
  const own = await write("Pohon tumbang");
  await world.move(world.staff.intake, own.code, "ask", 1, { publicNote: "Di jalan apa?" });
  await supply(own, { point: gambir }, 2);
  expect((await world.timeline(own.code)).map(({ kind }) => kind)).toEqual([
    "submit",
    "ask",
    "answer",
    "verify",
  ]);
  expect(await world.row(own.code)).toMatchObject({ pending: null, status: "waiting" });
});

it("two requests at once place the complaint once, and a second time is a conflict", async () => {
  const own = await write("Got mampet");
  const both = await Promise.allSettled([supply(own, { point: gambir }), supply(own, { point: gambir })]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await expect(supply(own, { point: gambir })).rejects.toMatchObject({ code: "CONFLICT" });
});

it("supplying a place without the secret, or with another complaint's, is not found", async () => {
  const own = await write("Halte rusak");
  const other = await write("Banjir di gang");
  for (const secret of ["", "SALAH", other.secret])
    await expect(supply({ code: own.code, secret }, { point: gambir })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  expect((await world.row(own.code)).status).toBe("triage");
});

it("a place outside Jakarta changes nothing, not even the question", async () => {
  const own = await write("Jembatan putus");
  await world.move(world.staff.intake, own.code, "ask", 1, { publicNote: "Di mana?" });
  const bandung = { latitude: -6.9147, longitude: 107.6098 };
  await expect(supply(own, { point: bandung })).rejects.toThrow("outside_jakarta");
  expect(await world.row(own.code)).toMatchObject({ status: "triage", pending: "answer" });
});

it("a complaint that is proposed for rejection cannot be placed by its reporter", async () => {
  const own = await write("Promo murah");
  const why = { rejectionReason: "spam" as const, publicNote: "Ini iklan." };
  await world.move(world.staff.intake, own.code, "propose_rejection", 1, why);
  await expect(supply(own, { point: gambir, landmark: "sini" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await world.timeline(own.code)).toHaveLength(2);
});

it("the reporter chooses which steps are told, for this complaint only", async () => {
  const own = await write("Trotoar rusak");
  const other = await write("Kabel menjuntai");
  expect(await findLevel(world, own)).toBe("all");
  await setNotificationLevel(world, { ...own, level: "milestones" });
  expect(await findLevel(world, own)).toBe("milestones");
  expect(await findLevel(world, other)).toBe("all");
  await expect(
    setNotificationLevel(world, { code: own.code, secret: "SALAH", level: "none" }),
  ).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await findLevel(world, await world.submit({}, noon))).toBeNull();
});

it("the reporter's own page has what the form places by, until the complaint has a place", async () => {
  const own = await write("Lampu mati di taman");
  const { intake } = await world.callAsReporter(own);
  const open = await intake.ownPage({ code: own.code });
  expect(open).toMatchObject({ tracked: { view: "full", complaint: { viewer: "reporter" } }, level: "all" });
  expect(open.choices?.areas.length).toBeGreaterThan(267);
  await supply(own, { point: gambir });
  expect((await intake.ownPage({ code: own.code })).choices).toBeNull();
});
