import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawMessage } from "@/db/schema";
import { after, gambir, gambirCode, noon, openWorld, type World } from "@/db/testing/world";
import { hasValidSignature } from "@/server/channels/sign";
import type { StaffActor } from "@/server/domain/actor";
import { diskStorage } from "@/server/evidence/storage";
import { openChannelDesk, openCounterpart, site } from "../testing/channel-desk";
import { openPictureHost, somePicture } from "../testing/picture-host";
import { getComplaint, postComplaint, postComplaintPhoto } from "./http";

const key = "kunci-kanal-yang-cukup-panjang";
const callbackSecret = "rahasia panggilan balik";
let world: World;
let desk: ReturnType<typeof openChannelDesk>;
let partner: Awaited<ReturnType<typeof openCounterpart>>;
let pictures: Awaited<ReturnType<typeof openPictureHost>>;

beforeAll(async () => {
  world = await openWorld();
  desk = openChannelDesk(world);
  [partner, pictures] = await Promise.all([openCounterpart(), openPictureHost()]);
  const callbackUrl = `${partner.url}/status`;
  for (const channel of ["jaki", "qlue"])
    await desk.setUp(
      channel,
      { key: `${key}-${channel}`, callbackUrl, callbackSecret, mediaHosts: pictures.url },
      noon,
    );
});
afterAll(async () => {
  await Promise.all([partner.close(), pictures.close()]);
  await world.close();
});

const storage = diskStorage(path.join(tmpdir(), `photos-${randomUUID()}`));
const context = (now: Date) => ({ ...world.context(now), storage, publicUrl: site.publicUrl });
const bearer = (channel: string) => ({ authorization: `Bearer ${key}-${channel}` });

async function read(response: Response) {
  return { status: response.status, body: await response.json() };
}

async function post(channel: string, report: unknown, now = noon, headers: HeadersInit = bearer(channel)) {
  const body = typeof report === "string" ? report : JSON.stringify(report);
  const request = new Request("http://x/laporan", { method: "POST", body, headers });
  return read(await postComplaint(context(now), request, channel));
}

async function ask(channel: string, id: string, now = noon, headers: HeadersInit = bearer(channel)) {
  return read(await getComplaint(context(now), new Request("http://x/", { headers }), { channel, id }));
}

async function sendPhoto(channel: string, id: string, bytes: Buffer, now = noon) {
  const request = new Request("http://x/", {
    method: "POST",
    body: new Uint8Array(bytes),
    headers: bearer(channel),
  });
  return read(await postComplaintPhoto(context(now), request, { channel, id }));
}

let numbers = 0;
const report = (over: Record<string, unknown> = {}) => ({
  id: `jaki-${++numbers}`,
  text: `Trotoar ambles ${numbers} di depan halte`,
  isPublic: true,
  categoryCode: "trotoar",
  point: gambir,
  submittedAt: noon.toISOString(),
  ...over,
});
const qluePost = (over: Record<string, unknown> = {}) => ({
  post_id: 70_000 + ++numbers,
  post_date: "2026-11-24 11:30:00",
  post_title: "Sampah menumpuk",
  post_desc: `Sudah tiga hari ${numbers}`,
  post_images: [],
  loc_lat: String(gambir.latitude),
  loc_lng: String(gambir.longitude),
  ...over,
});

const told = (id: string) =>
  partner.posted
    .map(({ body, headers }) => ({ body: JSON.parse(body), raw: body, headers }))
    .filter(({ body }) => body.reportId === id);

describe("a complaint by JAKI", () => {
  it("gets its number and secret at once, and the number alone when it is sent again", async () => {
    const one = report();
    const first = await post("jaki", one);
    expect(first).toMatchObject({ status: 201, body: { id: one.id, isNew: true } });
    expect(first.body.url).toBe(`https://crm.contoh.id/lacak/${first.body.number}`);
    const same = await post("jaki", one);
    const changed = await post("jaki", { ...one, text: "Kata lain." });
    expect([same, changed]).toEqual([
      { status: 200, body: { ...first.body, secret: null, isNew: false } },
      { status: 200, body: { ...first.body, secret: null, isNew: false } },
    ]);
    expect(await world.row(first.body.number)).toMatchObject({ status: "waiting", text: one.text });
  });

  it("that names an office is the Inspektorat's, as from the form, and no officer of that office finds it", async () => {
    const accusedUnitCode = `kelurahan-${gambirCode}`;
    const { status, body } = await post("jaki", report({ accusedUnitCode }));
    expect(status).toBe(201);
    const unitId = await world.unitId(accusedUnitCode);
    const webForm = await world.row((await world.submit({ accusedUnitId: unitId })).code);
    const { accusedUnitId, walledUnitIds, holderUnitId, isPublic, isConfidential } = webForm;
    const same = { accusedUnitId, walledUnitIds, holderUnitId, isPublic, isConfidential };
    expect(same).toMatchObject({ accusedUnitId: unitId, isPublic: false, isConfidential: true });
    expect(await world.row(body.number)).toMatchObject(same);
    const read = async (actor: StaffActor) =>
      (await world.callAs(actor, after(1))).complaint.byCode({ code: body.number });
    for (const actor of [world.staff.kelurahan, world.staff.district])
      await expect(read(actor)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await read(world.staff.inspectorate)).toMatchObject({ code: body.number });
  });

  it.each<[string, Record<string, unknown>, object]>([
    ["of an unknown code", { accusedUnitCode: "kantor-lain" }, { error: "accused_unknown" }],
    [
      "in an addition to a complaint",
      { accusedUnitCode: "satpol-pp", inReplyTo: "jaki-1" },
      { error: "arrival_unreadable", field: "accusedUnitCode" },
    ],
  ])("that names an office %s is refused", async (_what, over, expected) => {
    const { status, body } = await post("jaki", report(over));
    expect(status).toBe(422);
    expect(body).toMatchObject(expected);
  });

  it("is one complaint however many requests submit it at once", async () => {
    const one = report();
    const all = await Promise.all(Array.from({ length: 20 }, () => post("jaki", one)));
    expect(new Set(all.map(({ body }) => body.number)).size).toBe(1);
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(all.filter(({ body }) => body.secret !== null)).toEqual(
      all.filter(({ status }) => status === 201),
    );
    await desk.work(noon);
    expect(told(one.id)).toHaveLength(1);
  });

  it("has its photos fetched afterwards, from listed hosts only, and each once", async () => {
    const hosts = [`${pictures.url}/satu.jpg`, `${pictures.url}/besar.jpg`, "http://169.254.169.254/x.jpg"];
    const one = report({ pictures: hosts });
    const { body } = await post("jaki", one);
    expect((await ask("jaki", one.id)).body).toMatchObject({ outcome: "accepted", photos: 0 });
    await desk.work(noon);
    await desk.work(after(1));
    expect((await ask("jaki", one.id)).body).toMatchObject({ number: body.number, photos: 1 });
  });

  it("takes photos by a separate request, re-encoded, each once and six at most", async () => {
    const one = report();
    const { body } = await post("jaki", one);
    const picture = await somePicture();
    expect(await sendPhoto("jaki", one.id, picture)).toEqual({ status: 201, body: { added: 1 } });
    expect(await sendPhoto("jaki", one.id, picture)).toEqual({ status: 200, body: { added: 0 } });
    for (let more = 0; more < 5; more += 1) await sendPhoto("jaki", body.number, await somePicture());
    expect(await sendPhoto("jaki", one.id, await somePicture())).toEqual({
      status: 409,
      body: { error: "photos_too_many" },
    });
    expect(await sendPhoto("jaki", one.id, Buffer.alloc(30_000_000))).toEqual({
      status: 413,
      body: { error: "photo_too_large" },
    });
    expect(await sendPhoto("jaki", one.id, Buffer.from("<svg onload=alert(1)>"))).toEqual({
      status: 422,
      body: { error: "photo_not_supported" },
    });
    expect((await sendPhoto("jaki", "tidak-ada", picture)).status).toBe(404);
  });

  it("keeps emoji and right-to-left text, and a kelurahan without a position", async () => {
    const one = report({ text: "🚧 حفرة كبيرة", point: null, kelurahanCode: gambirCode });
    const { body } = await post("jaki", one);
    expect(await world.row(body.number)).toMatchObject({ text: one.text, kelurahanCode: gambirCode });
  });
});

describe("the state of a partner's complaint", () => {
  it("is read by the partner's id or our number, with the public steps and no personal data", async () => {
    const reporter = { name: "Warga Rahasia", phone: "+628120000001", isVisibleToOfficers: true };
    const one = report({ reporter });
    const { body } = await post("jaki", one);
    await world.move(world.staff.kelurahan, body.number, "start", 1, {
      publicNote: "Petugas berangkat.",
      internalNote: "Pelapor galak.",
    });
    const byId = await ask("jaki", one.id, after(1));
    const byNumber = await ask("jaki", body.number.toLowerCase(), after(1));
    expect(byId.body).toMatchObject({ outcome: "accepted", status: "in_progress", kelurahan: "Gambir" });
    expect(byId.body.steps.at(-1)).toMatchObject({ kind: "start", note: "Petugas berangkat." });
    expect({ ...byNumber.body, id: one.id }).toEqual(byId.body);
    const text = JSON.stringify(byId.body);
    for (const secret of [reporter.name, reporter.phone, "galak", one.text, body.secret])
      expect(text).not.toContain(secret);
  });

  it("is not found by another channel", async () => {
    const one = report();
    const { body } = await post("jaki", one);
    expect((await ask("qlue", one.id)).status).toBe(404);
    expect((await ask("qlue", body.number)).status).toBe(404);
    const web = await world.submit();
    expect((await ask("jaki", web.code)).status).toBe(404);
  });

  it("says of a confidential complaint only that something happened", async () => {
    const one = report({ categoryCode: "pungutan-liar" });
    const { body } = await post("jaki", one);
    await world.move(world.staff.inspectorate, body.number, "start", 1, { publicNote: "Memeriksa loket 3." });
    const { body: told } = await ask("jaki", one.id, after(1));
    expect(told).toMatchObject({ status: "in_progress", holder: null, kelurahan: null });
    expect(JSON.stringify(told)).not.toMatch(/loket 3|Inspektorat/);
  });

  it("is posted to the partner's URL, signed, once, with number and state", async () => {
    const one = report();
    const { body } = await post("jaki", one);
    await world.move(world.staff.kelurahan, body.number, "start", 1, { publicNote: "Berangkat." });
    await desk.work(after(1));
    const updates = told(one.id);
    expect(updates.map(({ body: { number, status } }) => [number, status])).toEqual([
      [body.number, "waiting"],
      [body.number, "in_progress"],
    ]);
    for (const { raw, headers } of updates) {
      const request = {
        url: new URL("http://x/"),
        headers: new Headers(headers as Record<string, string>),
        body: Buffer.from(raw),
        now: new Date(),
      };
      expect([hasValidSignature(request, callbackSecret), hasValidSignature(request, "yang lain")]).toEqual([
        true,
        false,
      ]);
    }
  });

  it("continues with a message that answers our question", async () => {
    const one = report({ point: null });
    const { body } = await post("jaki", one);
    await world.move(world.staff.intake, body.number, "ask", 1, { publicNote: "Di mana?" });
    const reply = report({ inReplyTo: one.id, text: "Depan stasiun", point: null });
    expect((await post("jaki", reply, after(2))).body).toMatchObject({ number: body.number, isNew: false });
    expect((await world.row(body.number)).pending).toBeNull();
    const another = report({ point: null });
    expect((await post("jaki", another, after(2))).body.isNew).toBe(true);
  });
});

describe("a post by Qlue", () => {
  it("is read by its own field names, with times in Jakarta", async () => {
    const one = qluePost({ post_images: `${pictures.url}/a.jpg, ${pictures.url}/b.jpg` });
    const { status, body } = await post("qlue", one);
    expect([status, body.id]).toEqual([201, String(one.post_id)]);
    await desk.work(noon);
    const row = await world.row(body.number);
    expect(row).toMatchObject({
      text: `${one.post_title}\n\n${one.post_desc}`,
      status: "waiting",
      submittedAt: new Date("2026-11-24T04:30:00Z"),
    });
    expect((await ask("qlue", String(one.post_id))).body.photos).toBe(2);
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ["at 0,0 waits for its place", { loc_lat: 0, loc_lng: "0" }, { status: "triage", latitude: null }],
    ["without a place waits for it", { loc_lat: null, loc_lng: "" }, { status: "triage" }],
    ["of a title alone has it as its words", { post_desc: null }, { text: "Sampah menumpuk" }],
    [
      "in Unix seconds is of that second",
      { post_date: 1_795_500_000 },
      { submittedAt: new Date(1_795_500_000_000) },
    ],
  ])("%s", async (_what, over, expected) => {
    const { body } = await post("qlue", qluePost(over));
    expect(await world.row(body.number)).toMatchObject(expected);
  });
});

describe("a request that is refused", () => {
  it.each<[string, string, unknown, string, string | undefined]>([
    ["a broken payload", "jaki", '{"id": "x', "arrival_unreadable", undefined],
    ["a report without an id", "jaki", report({ id: undefined }), "arrival_unreadable", "id"],
    [
      "one that does not say who may read it",
      "jaki",
      report({ isPublic: undefined }),
      "arrival_unreadable",
      "isPublic",
    ],
    [
      "a point that is none",
      "jaki",
      report({ point: { latitude: 99, longitude: 0 } }),
      "arrival_unreadable",
      "point.latitude",
    ],
    [
      "a place outside Jakarta",
      "jaki",
      report({ point: { latitude: -6.9, longitude: 107.6 } }),
      "outside_jakarta",
      undefined,
    ],
    ["an unknown category", "jaki", report({ categoryCode: "tidak-ada" }), "category_unknown", undefined],
    ["no words", "jaki", report({ text: " \u0000" }), "text_too_short", undefined],
    ["words of 100 kB", "jaki", report({ text: "panjang ".repeat(12_800) }), "text_too_long", undefined],
    ["a post of no time", "qlue", qluePost({ post_date: "kemarin" }), "arrival_unreadable", "post_date"],
    ["a post of no position", "qlue", qluePost({ loc_lat: "timur" }), "arrival_unreadable", "loc_lat"],
  ])(
    "%s, with a stable code, and without a reply by the channel",
    async (_what, channel, payload, error, field) => {
      await desk.work(noon);
      const before = partner.posted.length;
      const { status, body } = await post(channel, payload);
      expect([status, body.error, body.field]).toEqual([422, error, field]);
      await desk.work(noon);
      expect(partner.posted).toHaveLength(before);
    },
  );

  it("is stored as received, and can be read", async () => {
    const one = report({ text: "" });
    await post("jaki", one);
    expect((await ask("jaki", one.id)).body).toEqual({
      outcome: "refused",
      id: one.id,
      reason: "text_too_short",
    });
    await desk.work(noon);
    const rows = await world.db.select().from(rawMessage).where(eq(rawMessage.state, "done"));
    const kept = rows.map(({ body }) => Buffer.from(body).toString());
    expect(kept).toContain(JSON.stringify(one));
  });

  it.each<[string, string, HeadersInit, number]>([
    ["a wrong key", "jaki", { authorization: "Bearer kunci-yang-salah-sama-sekali" }, 401],
    ["another channel's key", "jaki", bearer("qlue"), 401],
    ["no key", "jaki", {}, 401],
    ["a channel that is off", "balai_warga", bearer("balai_warga"), 404],
    ["a channel without an API", "kantor_kelurahan", bearer("jaki"), 404],
  ])("%s", async (_what, channel, headers, expected) => {
    const one = report();
    expect((await post(channel, one, noon, headers)).status).toBe(expected);
    expect((await ask(channel, one.id, noon, headers)).status).toBe(expected);
    expect(await world.sql`select 1 from channel_arrival where body like ${`%${one.id}"%`}::bytea`).toEqual(
      [],
    );
  });

  it("has 30 MB and is refused before it is read", async () => {
    const { status, body } = await post("jaki", "x".repeat(30_000_000));
    expect([status, body]).toEqual([413, { error: "report_too_large" }]);
  });
});
