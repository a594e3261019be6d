import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { noon, openWorld, someMessage, type World } from "@/db/testing/world";
import { beginnings } from "@/server/domain/intake/first-readers";
import { receiveOne } from "@/server/intake/receive-one";
import { openMail } from "./testing/objection-roads";
import { openSpeakers } from "./testing/open-speakers";
import { type Speaker, speakers } from "./testing/speakers";

let world: World;
let street: Awaited<ReturnType<typeof openSpeakers>>;
beforeAll(async () => {
  world = await openWorld();
  street = await openSpeakers(world, speakers);
});
afterAll(async () => {
  await street.close();
  await world.close();
});

const isPublic = async (code: string) =>
  (await world.sql`select is_public from complaint where code = ${code}`)[0]?.is_public;

const inPublic = (speaker: Speaker) => /public posts|comments/.test(speaker.name);

it.each(speakers)("a complaint by $name begins as public as it was written", async (speaker) => {
  const from = street.someone();
  await street.say(speaker, { from, text: `Lampu jalan mati ${randomUUID()}` });
  const [row] = await street.complaintsOf(speaker, from);
  expect(await isPublic(row?.code)).toBe(inPublic(speaker));
  const told = street.answersTo(speaker, from);
  expect(told).toHaveLength(1);
  expect(told[0]?.includes("tidak untuk umum")).toBe(!inPublic(speaker));
});

it("a complaint by letter begins private, and the first reply says so and how it is opened", async () => {
  const mail = await openMail(world);
  const { code } = await mail.open();
  expect(await isPublic(code)).toBe(false);
  const [reply] = await world.db.query.channelReply.findMany({
    where: (row, { eq }) => eq(row.channelCode, "email"),
  });
  expect(reply?.text).toContain("Laporan ini tertutup: hanya petugas dan Anda yang dapat membacanya.");
  await mail.close();
});

it.each(Object.entries(beginnings))(
  "a message by %s that calls itself public begins public only where people chose it (%s)",
  async (channelCode, beginning) => {
    const message = someMessage({ channelCode, externalId: randomUUID(), isPublic: true });
    const { code } = await receiveOne(world.context(noon), message);
    expect(await isPublic(code)).toBe(beginning !== "private");
  },
);
