import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/database";
import { trustLoopback } from "@/db/testing/trust-loopback";
import { after, noon, openWorld, type World } from "@/db/testing/world";
import { signBody } from "@/server/channels/sign";
import { type Actor, anonymous } from "@/server/domain/actor";
import { publicStatus } from "../standing/public-status";
import { openChannelDesk, openCounterpart } from "../testing/channel-desk";
import { getDeadLetter } from "./dead-letter-http";

const secret = "rahasia gateway 1708";
let world: World;
let desk: ReturnType<typeof openChannelDesk>;
let gateway: Awaited<ReturnType<typeof openCounterpart>>;
let isDown = false;

beforeAll(async () => {
  world = await openWorld();
  desk = openChannelDesk(world);
  gateway = await openCounterpart(() => (isDown ? { status: 503 } : { body: { id: randomUUID() } }));
});
afterAll(async () => {
  await gateway.close();
  await world.close();
});

const admin = (now = noon) => world.callAs(world.staff.administrator, now);

async function call(body: string, now: Date, key = secret) {
  const timestamp = Math.floor(now.getTime() / 1_000);
  const headers = {
    "x-timestamp": String(timestamp),
    "x-signature": `sha256=${signBody(key, timestamp, body)}`,
  };
  const request = new Request("http://x/", { method: "POST", body, headers });
  return (await desk.call("sms_1708", request, now)).status;
}

const sms = (from: string, now = noon) =>
  JSON.stringify({ id: randomUUID(), from, text: `Lampu mati dekat ${from}`, sentAt: now.toISOString() });

async function standing(now: Date) {
  const rows = (await (await admin(now)).channel.desk()).standings;
  return rows.find(({ code }) => code === "sms_1708");
}
const publicly = async (now: Date) =>
  (await (await world.callAs(world.anonymous, now)).channel.status()).channels.find(
    ({ code }) => code === "sms_1708",
  );

describe("setting a channel up", () => {
  it("needs all settings of its protocol before it is on, and is audited without secrets", async () => {
    const api = await admin();
    const change = { channelCode: "sms_1708", isOn: true, reason: "Gateway baru" };
    await expect(
      api.channel.setUp({ ...change, values: { secret: "pendek", sendUrl: gateway.url } }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST", message: "channel_settings_wrong" });
    await expect(
      api.channel.setUp({ ...change, channelCode: "kantor_kelurahan", values: {} }),
    ).rejects.toMatchObject({ message: "channel_has_no_protocol" });
    expect(await publicly(noon)).toBeUndefined();
    expect((await standing(noon))?.state).toBe("off");
    await api.channel.setUp({ ...change, values: { secret, sendUrl: gateway.url } });
    expect((await publicly(noon))?.state).toBe("working");
    await api.channel.setUp({ ...change, values: { secret: "", sendUrl: `${gateway.url}/kirim` } });
    const { fields, addresses } = await api.channel.settings({ code: "sms_1708" });
    expect(fields.filter(({ isSet }) => isSet)).toEqual([
      { name: "secret", isSecret: true, isSet: true, value: "" },
      { name: "sendUrl", isSecret: false, isSet: true, value: `${gateway.url}/kirim` },
    ]);
    expect(addresses).toEqual([expect.stringMatching(/\/webhooks\/sms_1708$/)]);
    const changes = await api.admin.changes({ entity: "channel", key: "sms_1708" });
    expect(changes.map(({ after }) => after)).toMatchObject([
      { isOn: true, sendUrl: `${gateway.url}/kirim`, replacedSecrets: "" },
      { isOn: true, sendUrl: gateway.url, replacedSecrets: "secret" },
    ]);
    expect(JSON.stringify(changes)).not.toContain(secret);
    const rows = await world.sql`select sealed from channel_account`;
    expect(rows.some(({ sealed }) => Buffer.from(sealed).includes(secret))).toBe(false);
    expect(await call(sms("081200000001"), noon)).toBe(200);
  });
});

describe("an address that the product would connect to", () => {
  afterEach(trustLoopback);

  it("is refused by its field unless it is public and https; a channel that is off may keep it", async () => {
    const api = await admin();
    const change = { channelCode: "sms_0811", isOn: true, reason: "Gateway di kantor" };
    const to = (sendUrl: string) => ({ ...change, values: { secret, sendUrl } });
    await api.channel.setUp(to(gateway.url));
    delete process.env.OUTBOUND_PRIVATE;
    const refusal = (message: string) => ({
      code: "BAD_REQUEST",
      message,
      cause: { detail: { field: "sendUrl" } },
    });
    await expect(api.channel.setUp(to("https://10.1.2.3/kirim"))).rejects.toMatchObject(
      refusal("url_private"),
    );
    await expect(api.channel.setUp(to("http://sms.contoh.id"))).rejects.toMatchObject(
      refusal("url_not_https"),
    );
    await expect(api.channel.setUp(to(gateway.url))).rejects.toMatchObject(refusal("url_not_https"));
    await api.channel.setUp({ ...to(gateway.url), isOn: false });
    await api.channel.setUp(to("https://sms.contoh.id/kirim"));
  });
});

describe("the state of a channel", () => {
  it("has counts of today and of seven days, and of waiting messages", async () => {
    const yesterday = after(-24);
    await call(sms("081200000002", yesterday), yesterday);
    const repeated = sms("081200000003");
    await call(repeated, noon);
    await call(repeated, noon);
    await call(sms("081200000004"), noon, "bukan rahasianya sama sekali");
    await call("{", noon);
    expect(await standing(noon)).toMatchObject({ state: "slow", waiting: { count: 4, oldestAt: yesterday } });
    await desk.work(noon);
    const told = await standing(noon);
    expect(told).toMatchObject({
      state: "working",
      today: { arrived: 3, repeated: 1, forged: 1, dead: 1, answered: 3, unanswered: 0 },
      week: { arrived: 4, repeated: 1, forged: 1, dead: 1, answered: 3 },
      waiting: { count: 0, oldestAt: null },
      lastAt: noon,
      lastFailure: "arrival_unreadable",
    });
    expect(await publicly(noon)).toEqual({
      code: "sms_1708",
      name: "SMS LAPOR 1708",
      state: "working",
      lastAt: noon,
    });
  });

  it("is slow while its replies are not sent; replaying the dead letters is audited", async () => {
    isDown = true;
    const late = after(24);
    await call(sms("081200000005", late), late);
    await desk.work(late);
    expect(await publicly(after(24.1))).toMatchObject({ state: "working" });
    expect(await publicly(after(24.5))).toMatchObject({ state: "slow" });
    await world.sql`update answer set attempts = 9, due_at = ${late} where state = 'failed'`;
    await desk.work(after(25));
    const api = await admin(after(25));
    const [dead, ...others] = (await api.channel.desk()).deadReplies;
    expect(others).toEqual([]);
    expect(dead).toMatchObject({
      channelCode: "sms_1708",
      attempts: 10,
      lastError: "the channel answered 503",
    });
    expect(JSON.stringify(dead)).not.toMatch(/0812|Lampu/);
    isDown = false;
    await api.channel.replayReply({ id: dead?.id ?? "" });
    await desk.work(after(25));
    expect((await api.channel.desk()).deadReplies).toEqual([]);
    await expect(api.channel.replayReply({ id: dead?.id ?? "" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const [change] = await api.admin.changes({ entity: "channel" });
    expect(change?.after).toEqual({ [`answer ${dead?.id}`]: "queued" });
  });

  it("lists dead letters without their text, and replays one", async () => {
    const api = await admin(after(26));
    await call('{"from": "Ibu Rahasia', after(26));
    await desk.work(after(26));
    const [dead] = (await api.channel.desk()).deadArrivals;
    expect(dead).toMatchObject({ channelCode: "sms_1708", failure: "arrival_unreadable", size: 21 });
    expect(JSON.stringify(dead)).not.toContain("Rahasia");
    await api.channel.replayArrival({ id: dead?.id ?? 0 });
    expect((await standing(after(26)))?.waiting.count).toBe(1);
    await desk.work(after(26));
    expect((await api.channel.desk()).deadArrivals[0]?.id).toBe(dead?.id);
  });

  it("opens a dead letter as plain text and as a file that no browser shows, and audits each look", async () => {
    const api = await admin(after(27));
    await call('{"from": "<script>1</script>', after(27));
    await desk.work(after(27));
    const [dead] = (await api.channel.desk()).deadArrivals;
    const id = dead?.id ?? 0;
    expect(await api.channel.openDeadLetter({ id })).toMatchObject({
      text: '{"from": "<script>1</script>',
      size: 28,
    });
    const download = (actor: Actor) => getDeadLetter({ db: world.db, actor, now: after(27) }, String(id));
    const file = await download(world.staff.administrator);
    expect(file.headers.get("content-type")).toBe("application/octet-stream");
    expect(file.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(await file.text()).toBe('{"from": "<script>1</script>');
    expect((await download(world.staff.governor)).status).toBe(404);
    expect((await download(anonymous)).status).toBe(404);
    const looks = (await api.admin.changes({ entity: "channel" })).slice(0, 2).map(({ after: look }) => look);
    expect(looks).toEqual([{ [`arrival ${id}`]: "downloaded" }, { [`arrival ${id}`]: "opened" }]);
  });

  it("reports the database as down instead of failing", async () => {
    const gone = openDatabase("postgres://nobody:x@127.0.0.1:1/tiada", { max: 1 });
    expect(await publicStatus({ db: gone.db, now: noon })).toEqual({
      asOf: noon,
      database: "down",
      worker: "down",
      channels: [],
    });
    await gone.close();
  });
});
