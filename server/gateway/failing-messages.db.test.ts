import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { after, noon, openWorld, type World } from "@/db/testing/world";
import { blindText } from "@/db/vault/seal";
import { signBody } from "@/server/channels/sign";
import { dropBodies } from "./drop-bodies";
import { openSpeakers } from "./testing/open-speakers";
import { withPictures } from "./testing/speakers";

const secret = "rahasia gateway 1708";
const [whatsapp] = withPictures;
if (!whatsapp) throw new Error("no speaker");
let world: World;
let street: Awaited<ReturnType<typeof openSpeakers>>;
beforeAll(async () => {
  world = await openWorld();
  street = await openSpeakers(world, [whatsapp]);
  await street.desk.setUp("sms_1708", { secret, sendUrl: "https://gateway.contoh.id/kirim" }, noon);
});
afterAll(async () => {
  await street.close();
  await world.close();
});

/** From now on the database refuses every conversation with this address. */
const poison = (address: string) =>
  world.sql.unsafe(`
    create or replace function refuse_poison() returns trigger language plpgsql as $$
    begin
      if new.address = '${blindText(address)}' then raise exception 'poison'; end if;
      return new;
    end $$;
    create or replace trigger poison before insert on conversation for each row execute function refuse_poison()`);
const heal = () => world.sql`drop trigger if exists poison on conversation`;
beforeEach(heal);

const api = async (now: Date) => (await world.callAs(world.staff.administrator, now)).channel;
const people = () => [street.someone(), street.someone(), street.someone()] as const;
/** Runs the worker at each retry, seconds apart. */
const tries = async (from: Date) => {
  let now = from;
  for (const seconds of [2, 4, 8, 16, 32, 64, 128]) {
    now = new Date(now.getTime() + seconds * 1_000);
    await street.desk.work(new Date(now.getTime() - 1));
    expect((await (await api(now)).desk()).deadWaiting).toEqual([]);
    await street.desk.work(now);
  }
  return now;
};

describe("captionless photos of three senders, the second of which always fails", () => {
  it("become complaints of the others; the failing one is retried with backoff, then becomes a dead letter", async () => {
    const all = people();
    const [, middle] = all;
    for (const from of all) await street.say(whatsapp, { from, picture: `${street.pictures.url}/a.jpg` });
    await poison(`+${middle}`);
    await street.desk.work(after(24));
    const reports = async () =>
      (await Promise.all(all.map((from) => street.complaintsOf(whatsapp, from)))).map(({ length }) => length);
    expect(await reports()).toEqual([1, 0, 1]);
    const end = await tries(after(24));
    const [dead, ...others] = (await (await api(end)).desk()).deadWaiting;
    expect(others).toEqual([]);
    expect(dead).toMatchObject({ kind: "captionless", channelCode: "whatsapp", deadAt: end, count: 1 });
    expect(dead).toMatchObject({ attempts: 8, failure: "door_failed" });
    expect(JSON.stringify(dead)).not.toContain(middle);
    const health = (await (await api(end)).desk()).standings;
    expect(health.find(({ code }) => code === "whatsapp")).toMatchObject({ lastFailure: "door_failed" });
    expect(health.find(({ code }) => code === "whatsapp")?.today.dead).toBe(1);

    await street.desk.work(after(48));
    expect(await reports()).toEqual([1, 0, 1]);
    await heal();
    const { desk, replayWaiting } = await api(after(48));
    const { id = 0 } = dead ?? {};
    await replayWaiting({ kind: "captionless", id });
    await street.desk.work(after(48));
    expect(await reports()).toEqual([1, 1, 1]);
    expect(await street.complaintsOf(whatsapp, middle)).toMatchObject([{ photos: 1 }]);
    expect((await desk()).deadWaiting).toEqual([]);
    await expect(replayWaiting({ kind: "captionless", id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { admin } = await world.callAs(world.staff.administrator, after(48));
    const [change] = await admin.changes({ entity: "channel" });
    expect(change?.after).toEqual({ [`captionless ${id}`]: "queued" });
  });

  it("with a corrupt stored message block no other sender", async () => {
    const all = people();
    for (const from of all) await street.say(whatsapp, { from, picture: `${street.pictures.url}/a.jpg` });
    await world.sql`update wordless_message set message = '{}' where address = ${blindText(`+${all[1]}`)}`;
    await street.desk.work(after(24));
    const reports = await Promise.all(all.map((from) => street.complaintsOf(whatsapp, from)));
    expect(reports.map(({ length }) => length)).toEqual([1, 0, 1]);
    await world.sql`delete from wordless_message`;
  });
});

describe("SMS in parts of three senders, the second of which always fails", () => {
  const hand = async (from: string, index: number, text: string, now: Date) => {
    const part = { ref: 7, index, total: 2 };
    const body = JSON.stringify({ id: randomUUID(), from, text, sentAt: now.toISOString(), part });
    const timestamp = Math.floor(now.getTime() / 1_000);
    const signature = `sha256=${signBody(secret, timestamp, body)}`;
    const headers = { "x-timestamp": `${timestamp}`, "x-signature": signature };
    await street.desk.call("sms_1708", new Request("http://x/", { method: "POST", body, headers }), now);
  };
  const textsOf = async (from: string) =>
    (
      await world.sql`select c.text from complaint c join conversation v on v.complaint_id = c.id
        where v.address = ${blindText(`+${from}`)} order by c.id`
    ).map(({ text }) => text);

  it("become complaints of the others; the failing one becomes a dead letter, blocks no later one, and can be replayed", async () => {
    const all = people();
    const [, middle] = all;
    await poison(`+${middle}`);
    for (const from of all) await hand(from, 1, `Lampu mati dekat ${from}`, noon);
    for (const from of all) await hand(from, 2, " sejak Senin", noon);
    await street.desk.work(noon);
    expect(await Promise.all(all.map(textsOf))).toEqual([
      [`Lampu mati dekat ${all[0]} sejak Senin`],
      [],
      [`Lampu mati dekat ${all[2]} sejak Senin`],
    ]);
    const end = await tries(noon);
    const [dead, ...others] = (await (await api(end)).desk()).deadWaiting;
    expect(others).toEqual([]);
    expect(dead).toMatchObject({ kind: "part", channelCode: "sms_1708", count: 2, attempts: 8 });
    await heal();
    await hand(middle, 1, "Pohon tumbang", after(3));
    await hand(middle, 2, " di gang", after(3));
    await street.desk.work(after(3));
    expect(await textsOf(middle)).toEqual(["Pohon tumbang di gang"]);
    await (await api(after(4))).replayWaiting({ kind: "part", id: dead?.id ?? 0 });
    await street.desk.work(after(4));
    expect(await textsOf(middle)).toEqual([
      "Pohon tumbang di gang",
      `Lampu mati dekat ${middle} sejak Senin`,
    ]);
    expect(await world.sql`select id from message_part`).toEqual([]);
  });

  it("that stay dead letters are deleted after their retention", async () => {
    const from = street.someone();
    await poison(`+${from}`);
    for (const index of [1, 2]) await hand(from, index, "Banjir ", noon);
    await street.desk.work(noon);
    await tries(noon);
    const left = () => world.sql`select id from message_part`;
    await dropBodies({ db: world.db, now: after(24 * 364) });
    expect(await left()).toHaveLength(2);
    await dropBodies({ db: world.db, now: after(24 * 366) });
    expect(await left()).toEqual([]);
  });
});
