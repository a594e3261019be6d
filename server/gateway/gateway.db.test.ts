import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listDeadRawMessages } from "@/db/queries/channels/raw-messages";
import { replayDead } from "@/db/queries/delivery/leases";
import { after, gambir, noon, openWorld, type World } from "@/db/testing/world";
import { blindText } from "@/db/vault/seal";
import { signBody } from "@/server/channels/sign";
import { septets } from "@/server/domain/intake/gsm7";
import { openChannelDesk, openCounterpart } from "./testing/channel-desk";

const secret = "rahasia gateway 1708";
let world: World;
let desk: ReturnType<typeof openChannelDesk>;
let counterpart: Awaited<ReturnType<typeof openCounterpart>>;

beforeAll(async () => {
  world = await openWorld();
  desk = openChannelDesk(world);
  counterpart = await openCounterpart();
  await desk.setUp("sms_1708", { secret, sendUrl: `${counterpart.url}/kirim` }, noon);
});
afterAll(async () => {
  await counterpart.close();
  await world.close();
});

let numbers = 0;
const someone = () => `0812${String(++numbers).padStart(8, "0")}`;
const sms = (over: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  from: someone(),
  text: `Lampu jalan mati nomor ${++numbers}`,
  sentAt: noon.toISOString(),
  ...over,
});

function call(body: unknown, now = noon, { key = secret, signedAt = now } = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const timestamp = Math.floor(signedAt.getTime() / 1_000);
  const headers = {
    "x-timestamp": String(timestamp),
    "x-signature": `sha256=${signBody(key, timestamp, text)}`,
    "content-type": "application/json",
  };
  return desk.call(
    "sms_1708",
    new Request("http://x/webhooks/sms_1708", { method: "POST", body: text, headers }),
    now,
  );
}

async function bring(message: ReturnType<typeof sms>, now = noon) {
  expect((await call(message, now)).status).toBe(200);
  await desk.work(now);
}

const sentTo = (from: string) =>
  counterpart.posted
    .map(({ body }) => JSON.parse(body) as { id: string; to: string; text: string })
    .filter(({ to }) => to === `+62${from.slice(1)}`);

async function complaintsOf(from: string) {
  return world.sql`
    select c.code, c.status, c.text, c.id from complaint c join conversation v on v.complaint_id = c.id
    where v.address = ${blindText(`+62${from.slice(1)}`)} order by c.id`;
}

describe("a message by SMS", () => {
  it("becomes a complaint that waits for its place, and gets a reply of one SMS with a one-tap link", async () => {
    const message = sms();
    await bring(message);
    const [row, ...others] = await complaintsOf(message.from);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ status: "triage", text: message.text });
    const [answer] = sentTo(message.from);
    expect(answer?.text).toMatch(
      new RegExp(`^${row?.code}: .*https://crm.contoh.id/lokasi/${row?.code}#kode=\\w{16}$`),
    );
    expect(septets(answer?.text ?? "")).toBeLessThanOrEqual(160);
  });

  it("that is delivered again, as the same bytes or under the same id, is the same complaint without a second reply", async () => {
    const message = sms();
    await bring(message);
    await bring(message);
    await bring({ ...message, sentAt: after(1).toISOString() });
    expect(await complaintsOf(message.from)).toHaveLength(1);
    expect(sentTo(message.from)).toHaveLength(1);
  });

  it("of the same text by the same sender is the same complaint; of another sender it is not", async () => {
    const message = sms();
    await bring(message);
    await bring(sms({ from: message.from, text: `  ${message.text.toUpperCase()}! ` }));
    await bring(sms({ from: message.from, text: `${message.text} di depan pasar` }));
    const other = sms({ text: message.text });
    await bring(other);
    expect(await complaintsOf(message.from)).toHaveLength(2);
    expect(await complaintsOf(other.from)).toHaveLength(1);
  });

  it("keeps emoji and right-to-left text, and is cut at 4,000 characters", async () => {
    const message = sms({ text: `🚧 حفرة كبيرة ${"panjang ".repeat(12_800)}` });
    await bring(message);
    const [row] = await complaintsOf(message.from);
    expect(row?.text).toHaveLength(4_000);
    expect(row?.text.startsWith("🚧 حفرة كبيرة panjang")).toBe(true);
  });

  it("without text is stored and refused, and its sender gets the reason once", async () => {
    const message = sms({ text: "  \u0000 " });
    await bring(message);
    await bring({ ...message, sentAt: after(1).toISOString() });
    expect(await complaintsOf(message.from)).toEqual([]);
    expect(sentTo(message.from).map(({ text }) => text)).toEqual([
      "Pesan Anda belum menjadi laporan: tidak ada isinya. Tulis apa yang terjadi dan di mana.",
    ]);
  });
});

describe("a request that is no message", () => {
  it("with a wrong or old signature is refused, not stored, and counted", async () => {
    const [{ before } = { before: 0 }] = await world.sql`select count(*)::int as before from channel_arrival`;
    expect((await call(sms(), noon, { key: "bukan rahasianya sama sekali" })).status).toBe(401);
    expect((await call(sms(), noon, { signedAt: after(-1) })).status).toBe(401);
    const [row] = await world.sql`
      select (select count(*)::int from channel_arrival) as count, forged, last_failure from channel_day`;
    expect(row).toEqual({ count: before, forged: 2, last_failure: "signature_wrong" });
  });

  it("is stored as a dead letter with its bytes, and can be replayed", async () => {
    expect((await call("{ini bukan json")).status).toBe(200);
    expect((await call(sms({ from: "PROMO" }))).status).toBe(200);
    await desk.work(noon);
    const dead = await listDeadRawMessages(world.db, 10);
    expect(dead.map(({ failure }) => failure).toSorted()).toEqual([
      "arrival_unreadable",
      "sender_unreadable",
    ]);
    const replay = world.db.transaction((tx) => replayDead(tx, "arrivals", dead[0]?.id ?? 0, noon));
    expect(await replay).toBe(true);
    await desk.work(noon);
    expect(await listDeadRawMessages(world.db, 10)).toHaveLength(2);
  });

  it("on a channel that is off or speaks no protocol is not found", async () => {
    for (const code of ["sms_0811", "kantor_kelurahan", "nothing"])
      expect(
        (await desk.call(code, new Request("http://x/", { method: "POST", body: "{}" }), noon)).status,
      ).toBe(404);
  });
});

describe("a conversation", () => {
  it("answers our question, and the clock resumes", async () => {
    const message = sms();
    await bring(message);
    const [{ code } = { code: "" }] = await complaintsOf(message.from);
    await world.move(world.staff.intake, code, "ask", 1, { publicNote: "Di dekat bangunan apa?" });
    await desk.work(after(1));
    expect(sentTo(message.from).at(-1)?.text).toContain("Di dekat bangunan apa?");
    await bring(sms({ from: message.from, text: "Depan Stasiun Gambir" }), after(2));
    expect(await complaintsOf(message.from)).toHaveLength(1);
    expect((await world.timeline(code)).at(-1)).toMatchObject({
      kind: "answer",
      actorKind: "reporter",
      publicNote: null,
      internalNote: "Depan Stasiun Gambir",
    });
    expect((await world.row(code)).pending).toBeNull();
  });

  it("gets every public step until the reporter unsubscribes, and again after they subscribe", async () => {
    const message = sms();
    await bring(message);
    const [{ code } = { code: "" }] = await complaintsOf(message.from);
    await world.move(world.staff.intake, code, "verify", 1, { point: gambir, categoryCode: "jalan" });
    await desk.work(after(1));
    expect(sentTo(message.from)).toHaveLength(2);
    await bring(sms({ from: message.from, text: "STOP" }), after(1));
    expect(await complaintsOf(message.from)).toHaveLength(1);
    await world.move(world.staff.kelurahan, code, "start", 2);
    await desk.work(after(2));
    expect(sentTo(message.from)).toHaveLength(2);
    await bring(sms({ from: message.from, text: "MULAI" }), after(2));
    await world.move(world.staff.kelurahan, code, "resolve", 3, await world.proof());
    await desk.work(after(3));
    expect(sentTo(message.from).at(-1)?.text).toContain("Dinyatakan selesai");
  });

  it("reopens a complaint with BELUM and its number", async () => {
    const message = sms();
    await bring(message);
    const [{ code } = { code: "" }] = await complaintsOf(message.from);
    await world.move(world.staff.intake, code, "verify", 1, { point: gambir, categoryCode: "jalan" });
    await world.move(world.staff.kelurahan, code, "start", 2);
    await world.move(world.staff.kelurahan, code, "resolve", 3, await world.proof());
    await world.move(world.staff.verifier, code, "confirm", 4);
    await bring(sms({ from: message.from, text: `BELUM, ${code} masih gelap` }), after(5));
    expect((await world.row(code)).status).toBe("in_progress");
    expect(await complaintsOf(message.from)).toHaveLength(1);
  });

  it("that quotes another reporter's number begins a complaint of its own", async () => {
    const message = sms();
    await bring(message);
    const [{ code } = { code: "" }] = await complaintsOf(message.from);
    const other = sms({ text: `Saya juga seperti ${code}` });
    await bring(other);
    expect(await complaintsOf(other.from)).toHaveLength(1);
    expect(await world.timeline(code)).toHaveLength(1);
  });

  it("continues for the reporter of a merged complaint, under their own number", async () => {
    const [first, second] = [sms(), sms()];
    await bring(first);
    await bring(second);
    const [{ code: master } = { code: "" }] = await complaintsOf(first.from);
    const [{ code } = { code: "" }] = await complaintsOf(second.from);
    await world.move(world.staff.intake, code, "merge", 1, { masterCode: master });
    await world.move(world.staff.intake, master, "verify", 2, { point: gambir, categoryCode: "jalan" });
    await desk.work(after(2));
    expect(sentTo(second.from).at(-1)?.text).toMatch(new RegExp(`^${code}: Lokasi dan kategori ditentukan`));
    expect(sentTo(second.from).some(({ text }) => text.includes(master))).toBe(false);
    await bring(sms({ from: second.from, text: `BELUM, ${code} lubang yang lain` }), after(3));
    expect(await world.row(code)).toMatchObject({ status: "triage", masterCode: null });
  });
});

it("a reply that cannot be sent is retried under the same id, and not at night", async () => {
  let isDown = true;
  const flaky = await openCounterpart(() => (isDown ? { status: 503 } : { body: { id: "sms-1" } }));
  await desk.setUp("sms_0811", { secret, sendUrl: flaky.url }, noon);
  const text = JSON.stringify(sms());
  const timestamp = Math.floor(noon.getTime() / 1_000);
  const headers = {
    "x-timestamp": `${timestamp}`,
    "x-signature": `sha256=${signBody(secret, timestamp, text)}`,
  };
  await desk.call("sms_0811", new Request("http://x/", { method: "POST", body: text, headers }), noon);
  await desk.work(noon);
  isDown = false;
  await desk.work(after(24 * 365));
  const ids = flaky.posted.map(({ body }) => JSON.parse(body).id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  const [row] = await world.sql`select state, external_id from answer where channel_code = 'sms_0811'`;
  expect(row).toEqual({ state: "done", external_id: "sms-1" });
  await flaky.close();
});
