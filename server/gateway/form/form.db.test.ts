import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findReporter } from "@/db/queries/complaint/complaints";
import { gambirCode, noon, openWorld, secretKey, type World } from "@/db/testing/world";
import { openReceiptOf } from "@/server/auth/form-receipt";
import { trapName } from "@/server/domain/intake/form";
import { diskStorage } from "@/server/evidence/storage";
import { openChannelDesk } from "../testing/channel-desk";
import { somePicture } from "../testing/picture-host";
import { framesOf } from "./frames";
import { postEmbeddedForm } from "./http";

let world: World;
let desk: ReturnType<typeof openChannelDesk>;
beforeAll(async () => {
  world = await openWorld();
  desk = openChannelDesk(world);
});
afterAll(() => world.close());

const storage = diskStorage(path.join(tmpdir(), `photos-${randomUUID()}`));
const filled = (over: Record<string, string> = {}) => ({
  id: randomUUID(),
  text: `Got di depan rumah mampet ${randomUUID()}`,
  categoryCode: "",
  kelurahanCode: gambirCode,
  landmark: "Depan masjid",
  isPublic: "no",
  name: "Ibu Sari",
  phone: "0812000",
  email: "",
  [trapName]: "",
  ...over,
});

async function send(fields: Record<string, string>, photos: Buffer[] = [], headers: HeadersInit = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  for (const photo of photos) body.append("photos", new Blob([new Uint8Array(photo)]), "foto.jpg");
  const request = new Request("http://x/api/balai-warga", { method: "POST", body, headers });
  const response = await postEmbeddedForm({ ...world.context(noon), storage }, request);
  const location = response.headers.get("location");
  const query = new URLSearchParams(location?.split("?")[1]);
  const receipt = openReceiptOf(world.context().secretKey, query.get("struk") ?? "", noon);
  return { status: response.status, query, receipt, location };
}

const setUp = (values: Record<string, string> = {}) => desk.setUp("balai_warga", values, noon);
const count = async () => (await world.sql`select count(*)::int as n from complaint`)[0]?.n;

describe("the form for other sites", () => {
  it("is not found until the channel is on", async () => {
    expect((await send(filled())).query.get("gagal")).toBe("form_closed");
    expect(await framesOf(world.db, secretKey)).toEqual([]);
    expect(await (await world.callAs(world.anonymous)).channel.form()).toEqual({ isOpen: false });
    await expect(setUp({ frameAncestors: "https://jakarta.go.id; script-src *" })).rejects.toMatchObject({
      message: "channel_settings_wrong",
    });
    await setUp({ frameAncestors: "https://jakarta.go.id https://*.jakarta.go.id" });
    expect(await framesOf(world.db, secretKey)).toEqual(["https://jakarta.go.id", "https://*.jakarta.go.id"]);
    expect(await (await world.callAs(world.anonymous)).channel.form()).toEqual({ isOpen: true });
  });

  it("creates one complaint with its photos and contact, however often it is sent", async () => {
    const fields = filled();
    const photos = [await somePicture(), await somePicture()];
    const first = await send(fields, photos);
    const second = await send(fields, photos);
    const third = await send({ ...fields, text: "Kata-kata yang lain sama sekali" });
    expect(third.receipt).toEqual(first.receipt);
    expect(first.status).toBe(303);
    expect(first.receipt?.code).toMatch(/^JK\d{10}$/);
    expect(first.location).not.toContain(first.receipt?.secret);
    expect(first.receipt).toEqual(second.receipt);
    const row = await world.row(first.receipt?.code ?? "");
    expect(row).toMatchObject({
      channelCode: "balai_warga",
      text: fields.text,
      kelurahanCode: gambirCode,
      landmark: "Depan masjid",
      isPublic: false,
      status: "waiting",
    });
    const kept = await world.sql`select count(*)::int as n from photo where complaint_id = ${row.id}`;
    expect(kept[0]?.n).toBe(2);
    expect(await findReporter(world.db, row.id)).toMatchObject({
      name: "Ibu Sari",
      isVisibleToOfficers: false,
    });
    const [day] = await world.sql`select arrived from channel_day where channel_code = 'balai_warga'`;
    expect(day?.arrived).toBe(1);
  });

  it("stores the form's id nowhere, so that only its browser gets the secret again", async () => {
    const fields = filled();
    const { receipt } = await send(fields);
    const rows = await world.sql`select m::text as text from intake_message m
      union all select c::text from complaint c`;
    expect(rows.filter(({ text }) => text.includes(fields.id))).toEqual([]);
    expect(receipt?.secret).toMatch(/^\w{16}$/);
    expect((await send(fields)).receipt).toEqual(receipt);
  });

  it("creates a complaint that waits at the intake desk when its place is unknown", async () => {
    const text = "🚧👩🏽‍🔧 حفرة كبيرة في الطريق ‏";
    const { receipt } = await send(filled({ kelurahanCode: "", text }));
    expect(await world.row(receipt?.code ?? "")).toMatchObject({ status: "triage", text });
  });

  it.each<[string, Record<string, string>, string]>([
    ["that a program filled in", { [trapName]: "https://iklan.contoh" }, "form_refused"],
    ["without words", { text: "" }, "text_too_short"],
    ["of nothing that is seen", { text: " \u0000".repeat(20) }, "text_too_short"],
    ["of 100 kB", { text: "panjang ".repeat(12_800) }, "text_too_long"],
    ["of an unknown kelurahan", { kelurahanCode: "31.71.01.9999" }, "place_unknown"],
    ["of an unknown category", { categoryCode: "tidak-ada" }, "category_unknown"],
    ["without its id", { id: "tebakan" }, "invalid_input"],
  ])("refuses %s with its reason", async (_what, over, reason) => {
    const before = await count();
    expect((await send(filled(over))).query.get("gagal")).toBe(reason);
    expect(await count()).toBe(before);
  });

  it("refuses files that are no photos, photos that are too large, and posts from other sites", async () => {
    const refused = async (photo: Buffer) => (await send(filled(), [photo])).query.get("gagal");
    expect(await refused(Buffer.from("<svg onload=alert(1)>"))).toBe("photo_not_supported");
    expect(await refused(Buffer.alloc(30_000_000))).toBe("photo_too_large");
    expect((await send(filled(), [], { "content-length": "90000000" })).query.get("gagal")).toBe(
      "photo_too_large",
    );
    expect((await send(filled(), [], { "sec-fetch-site": "cross-site" })).status).toBe(403);
    const broken = new Request("http://x/", {
      method: "POST",
      body: "--x\r\nrusak",
      headers: { "content-type": "multipart/form-data; boundary=x" },
    });
    const answer = await postEmbeddedForm({ ...world.context(noon), storage }, broken);
    expect(answer.headers.get("location")).toContain("gagal=invalid_input");
  });
});
