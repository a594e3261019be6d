import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, gambir, noon, openWorld, type World } from "@/db/testing/world";
import { diskStorage } from "@/server/evidence/storage";
import { openChannelDesk, openCounterpart, site } from "../testing/channel-desk";
import { openPictureHost, somePicture } from "../testing/picture-host";
import { postComplaint, postComplaintPhoto } from "./http";

const [key, callbackSecret] = ["kunci-kanal-yang-cukup-panjang", "rahasia panggilan balik"];
let world: World;
let desk: ReturnType<typeof openChannelDesk>;
let partner: Awaited<ReturnType<typeof openCounterpart>>;
let host: Awaited<ReturnType<typeof openPictureHost>>;

type Write = (id: string, text: string, pictures?: string[]) => object;
const report: Write = (id, text, pictures = []) => ({ id, text, isPublic: true, point: gambir, pictures });
const qluePost: Write = (id, text, pictures) => ({
  ...{ post_id: id, post_date: noon.getTime() / 1_000, post_desc: text, post_images: pictures },
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
  [partner, host] = await Promise.all([openCounterpart(), openPictureHost()]);
  for (const { channel } of partners) {
    const told = { callbackUrl: `${partner.url}/${channel}`, callbackSecret };
    await desk.setUp(channel, { key, ...told, mediaHosts: host.url }, noon);
  }
});
afterAll(async () => {
  await Promise.all([partner.close(), host.close()]);
  await world.close();
});

const storage = diskStorage(path.join(tmpdir(), `photos-${randomUUID()}`));

describe.each(partners)("a complaint by the API of $channel", ({ channel, write }) => {
  const asked = (body: BodyInit, by = key) =>
    new Request("http://x/laporan", { method: "POST", body, headers: { authorization: `Bearer ${by}` } });
  const context = () => ({ ...world.context(noon), storage, publicUrl: site.publicUrl });
  const read = async (response: Response) => ({ status: response.status, body: await response.json() });
  const post = async (body: string, by = key) =>
    read(await postComplaint(context(), asked(body, by), channel));
  const addPicture = async (id: string, bytes: Buffer) =>
    read(await postComplaintPhoto(context(), asked(new Uint8Array(bytes)), { channel, id }));
  const bring = (text: string, id = randomUUID(), pictures: string[] = []) =>
    post(JSON.stringify(write(id, text, pictures)));
  const told = (id: string) =>
    partner.posted
      .filter((posted) => posted.path === `/${channel}`)
      .map(({ body }) => JSON.parse(body))
      .filter((news) => news.reportId === id);

  it("gets its number at once, and its steps are sent to the channel's own URL", async () => {
    const id = randomUUID();
    const { status, body } = await bring("Trotoar ambles di depan halte", id);
    expect([status, body.isNew]).toEqual([201, true]);
    await desk.work(noon);
    await world.move(world.staff.kelurahan, body.number, "start", 1);
    await desk.work(after(1));
    expect(told(id)).toMatchObject([{ number: body.number }, { number: body.number, status: "in_progress" }]);
  });

  it("that is replayed, or has another text under the same id, is the same complaint, with one notification", async () => {
    const id = randomUUID();
    const first = await bring("Halte rusak", id);
    for (const again of [await bring("Halte rusak", id), await bring("Kata lain", id)])
      expect(again).toEqual({ status: 200, body: { ...first.body, secret: null, isNew: false } });
    await desk.work(noon);
    expect(told(id)).toHaveLength(1);
  });

  it("keeps emoji and right-to-left text", async () => {
    const text = "🚧👩🏽‍🔧 حفرة كبيرة في الطريق";
    expect(await world.row((await bring(text)).body.number)).toMatchObject({ text });
  });

  it("keeps its text and its other photos when one has 30 MB or is broken", async () => {
    const id = randomUUID();
    const { body } = await bring("Jembatan retak", id, [`${host.url}/besar.jpg`, `${host.url}/satu.jpg`]);
    await desk.work(noon);
    const photos = async () => {
      const { id: complaintId } = await world.row(body.number);
      return (await world.sql`select 1 from photo where complaint_id = ${complaintId}`).length;
    };
    expect(await photos()).toBe(1);
    for (const [bytes, status, error] of [
      [Buffer.alloc(30_000_000, 0xff), 413, "photo_too_large"],
      [(await somePicture()).subarray(0, 200), 422, "photo_broken"],
    ] as const)
      expect(await addPicture(id, bytes)).toEqual({ status, body: { error } });
    expect(await photos()).toBe(1);
    expect((await world.row(body.number)).text).toBe("Jembatan retak");
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
