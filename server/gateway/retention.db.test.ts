import { afterAll, beforeAll, expect, it } from "vitest";
import { listDeadRawMessages } from "@/db/queries/channels/raw-messages";
import { replayDead } from "@/db/queries/delivery/leases";
import { after, noon, openWorld, type World } from "@/db/testing/world";
import { dropBodies } from "./drop-bodies";
import { openSpeakers } from "./testing/open-speakers";
import { withPictures } from "./testing/speakers";

let world: World;
let street: Awaited<ReturnType<typeof openSpeakers>>;
const [whatsapp] = withPictures;
if (!whatsapp) throw new Error("no speaker");
beforeAll(async () => {
  world = await openWorld();
  street = await openSpeakers(world, [whatsapp]);
});
afterAll(async () => {
  await street.close();
  await world.close();
});

const days = (count: number) => after(24 * count);
const drop = (now: Date) => dropBodies({ db: world.db, now });
const sizes = async () => {
  const rows =
    await world.sql`select state, octet_length(body) as size, dropped_at from channel_arrival order by id`;
  return rows.map(({ state, size, dropped_at }) => [state, size > 0, dropped_at]);
};
const said = { id: "31337", from: "6281299988877", text: "Lampu mati di depan pasar" };

it("raw messages are deleted after 90 days, unreadable ones after a year, and both still deduplicate", async () => {
  const body = whatsapp.write({ ...said, at: noon });
  await street.send(whatsapp, body, noon);
  await street.send(whatsapp, "{rusak", noon);
  await street.desk.work(noon);
  expect(await drop(days(89))).toBe(0);
  expect(await drop(days(91))).toBe(1);
  expect(await sizes()).toEqual([
    ["done", false, days(91)],
    ["dead", true, null],
  ]);
  expect(await listDeadRawMessages(world.db, 9)).toHaveLength(1);
  expect(await drop(days(366))).toBe(1);
  expect(await drop(days(366))).toBe(0);
  expect(await sizes()).toEqual([
    ["done", false, days(91)],
    ["dead", false, days(366)],
  ]);
  await street.send(whatsapp, body, days(367));
  await street.desk.work(days(367));
  await street.say(whatsapp, said, days(367));
  expect(await street.complaintsOf(whatsapp, said.from)).toHaveLength(1);
  expect(street.answersTo(whatsapp, said.from)).toHaveLength(1);
  expect((await sizes()).slice(0, 2).every(([, hasBytes]) => !hasBytes)).toBe(true);
});

it("a dead letter without its bytes is not listed and cannot be replayed", async () => {
  const [row] = await world.sql`select id::int from channel_arrival where state = 'dead'`;
  expect(await listDeadRawMessages(world.db, 9)).toEqual([]);
  const replay = world.db.transaction((tx) => replayDead(tx, "arrivals", row?.id, days(368)));
  expect(await replay).toBe(false);
});

it("queued raw messages are kept, however old they are", async () => {
  await street.send(whatsapp, whatsapp.write({ ...said, id: "31338", text: "Halte rusak", at: noon }), noon);
  await drop(days(3_000));
  expect((await sizes()).at(-1)).toEqual(["queued", true, null]);
  await street.desk.work(days(3_000));
});

it("an administrator changes the retention of raw messages from a day on, with an audit row", async () => {
  const admin = (now: Date) => world.callAs(world.staff.administrator, now).then((api) => api.admin);
  const limit = { handledDays: 7, deadDays: 30, basis: "Keputusan uji", reason: null };
  const { limits } = await admin(noon);
  await limits.addRetention({ ...limit, validFrom: "2027-06-01" });
  await expect(limits.addRetention({ ...limit, validFrom: "2026-11-23" })).rejects.toMatchObject({
    message: "valid_from_past",
  });
  await expect(
    limits.addRetention({ ...limit, handledDays: 0, validFrom: "2027-07-01" }),
  ).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  expect((await limits.list()).keepings.map((row) => [row.handledDays, row.validFrom, row.validTo])).toEqual([
    [7, "2027-06-01", null],
    [90, "1970-01-01", "2027-06-01"],
  ]);
  const [change] = await (await admin(noon)).changes({ entity: "keeping_limit" });
  expect(change).toMatchObject({ before: { handledDays: 90 }, after: { handledDays: 7 } });
  const before = new Date("2027-05-20T05:00:00Z");
  await street.say(whatsapp, { ...said, id: "31339", text: "Pohon condong" }, before);
  expect(await drop(new Date("2027-05-31T05:00:00Z"))).toBe(0);
  expect(await drop(new Date("2027-06-01T05:00:00Z"))).toBe(1);
});
