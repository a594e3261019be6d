import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, gambir, noon, openWorld, type World } from "@/db/testing/world";
import { diskStorage } from "@/server/evidence/storage";
import { openChannelDesk, openCounterpart, site } from "../testing/channel-desk";
import { postReport } from "./http";

const [key, callbackSecret] = ["kunci-kanal-yang-cukup-panjang", "rahasia panggilan balik"];
let world: World;
let desk: ReturnType<typeof openChannelDesk>;
let partner: Awaited<ReturnType<typeof openCounterpart>>;

type Write = (id: string, text: string) => object;
const report: Write = (id, text) => ({ id, text, isPublic: true, point: gambir });
const qluePost: Write = (id, text) => ({
  ...{ post_id: id, post_date: noon.getTime() / 1_000, post_desc: text },
  ...{ loc_lat: gambir.latitude, loc_lng: gambir.longitude },
});
const partners: { channel: string; write: Write }[] = [
  { channel: "jaki", write: report },
  { channel: "qlue", write: qluePost },
  { channel: "balai_warga", write: report },
  { channel: "mass_media", write: report },
  { channel: "kantor_wali_kota", write: report },
];

beforeAll(async () => {
  world = await openWorld();
  desk = openChannelDesk(world);
  partner = await openCounterpart();
  for (const { channel } of partners)
    await desk.setUp(channel, { key, callbackUrl: `${partner.url}/${channel}`, callbackSecret }, noon);
});
afterAll(async () => {
  await partner.close();
  await world.close();
});

const storage = diskStorage(path.join(tmpdir(), `photos-${randomUUID()}`));

describe.each(partners)("a report by the API of $channel", ({ channel, write }) => {
  const post = async (body: string, by = key) => {
    const headers = { authorization: `Bearer ${by}` };
    const request = new Request("http://x/laporan", { method: "POST", body, headers });
    const context = { ...world.context(noon), storage, publicUrl: site.publicUrl };
    const response = await postReport(context, request, channel);
    return { status: response.status, body: await response.json() };
  };
  const bring = (text: string, id = randomUUID()) => post(JSON.stringify(write(id, text)));
  const told = (id: string) =>
    partner.posted
      .filter((posted) => posted.path === `/${channel}`)
      .map(({ body }) => JSON.parse(body))
      .filter((news) => news.reportId === id);

  it("is a complaint with a number at once, and its steps are told to the channel's own address", async () => {
    const id = randomUUID();
    const { status, body } = await bring("Trotoar ambles di depan halte", id);
    expect([status, body.isNew]).toEqual([201, true]);
    await desk.work(noon);
    await world.move(world.staff.kelurahan, body.number, "start", 1);
    await desk.work(after(1));
    expect(told(id)).toMatchObject([{ number: body.number }, { number: body.number, status: "in_progress" }]);
  });

  it("replayed is the same complaint, told once", async () => {
    const id = randomUUID();
    const [first, again] = [await bring("Halte rusak", id), await bring("Halte rusak", id)];
    expect([again.status, again.body]).toEqual([200, { ...first.body, isNew: false }]);
    await desk.work(noon);
    expect(told(id)).toHaveLength(1);
  });

  it("keeps emoji and right-to-left words", async () => {
    const text = "🚧👩🏽‍🔧 حفرة كبيرة في الطريق";
    expect(await world.row((await bring(text)).body.number)).toMatchObject({ text });
  });

  it.each<[string, () => Promise<{ status: number; body: unknown }>, number]>([
    ["with a wrong key", () => post(JSON.stringify(write("1", "Palsu")), `${key}-lain`), 401],
    ["of no words", () => bring(" \u0000 "), 422],
    ["of 100 kB of words", () => bring("panjang ".repeat(12_800)), 422],
    ["that is cut off", () => post(JSON.stringify(write("2", "Lampu mati")).slice(0, -5)), 422],
    ["that is nested 50,000 deep", () => post("[".repeat(50_000)), 422],
    ["of 30 MB", () => post("x".repeat(30_000_000)), 413],
  ])("%s is refused", async (_what, send, expected) => {
    const count = async () => (await world.sql`select count(*)::int as n from complaint`)[0]?.n;
    const before = await count();
    expect((await send()).status).toBe(expected);
    await desk.work(noon);
    expect(await count()).toBe(before);
  });
});
