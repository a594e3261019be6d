import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listDeadRawMessages } from "@/db/queries/channels/raw-messages";
import { after, gambir, noon, openWorld, type World } from "@/db/testing/world";
import { blindText } from "@/db/vault/seal";
import { openChannelDesk, openCounterpart } from "@/server/gateway/testing/channel-desk";
import { openPictureHost } from "@/server/gateway/testing/picture-host";
import { signBody } from "../sign";
import { twilioSignature } from "./twilio";

const secret = "rahasia gateway 1708";
const webhookUrl = "https://crm.contoh.id/webhooks/sms_0811";
const twilio = {
  provider: "twilio",
  accountSid: `AC${"0".repeat(32)}`,
  authToken: "token twilio yang panjang",
  from: "+628111272206",
  webhookUrl,
};
let world: World;
let desk: ReturnType<typeof openChannelDesk>;
let counterpart: Awaited<ReturnType<typeof openCounterpart>>;
let pictures: Awaited<ReturnType<typeof openPictureHost>>;

beforeAll(async () => {
  world = await openWorld();
  desk = openChannelDesk(world);
  counterpart = await openCounterpart(({ path }) =>
    path.startsWith("/2010-04-01/") ? { status: 201, body: { sid: `SM${"1".repeat(32)}` } } : {},
  );
  await desk.setUp("sms_1708", { secret, sendUrl: `${counterpart.url}/kirim` }, noon);
  pictures = await openPictureHost();
  const sides = { apiUrl: counterpart.url, mediaHosts: pictures.url };
  await desk.setUp("sms_0811", { ...twilio, ...sides }, noon);
});
afterAll(async () => {
  await Promise.all([counterpart.close(), pictures.close()]);
  await world.close();
});

let people = 0;
const someone = () => `+62812000${String(++people).padStart(5, "0")}`;

const complaintsOf = (address: string) => world.sql`
  select c.code, c.text, c.status from complaint c join conversation v on v.complaint_id = c.id
  where v.address = ${blindText(address)} order by c.id`;

describe("a long SMS in parts", () => {
  const hand = async (from: string, index: number, text: string, over: object = {}, now = noon) => {
    const part = { ref: 7, index, total: 3 };
    const body = JSON.stringify({ id: randomUUID(), from, text, sentAt: now.toISOString(), part, ...over });
    const timestamp = Math.floor(now.getTime() / 1_000);
    const headers = {
      "x-timestamp": `${timestamp}`,
      "x-signature": `sha256=${signBody(secret, timestamp, body)}`,
    };
    const request = new Request("http://x/", { method: "POST", body, headers });
    expect((await desk.call("sms_1708", request, now)).status).toBe(200);
    await desk.work(now);
  };

  it("waits for all parts, in whatever order they arrive", async () => {
    const from = someone();
    await hand(from, 3, ". Senen Raya");
    await hand(from, 1, "Lampu jalan ma");
    expect(await complaintsOf(from)).toEqual([]);
    await hand(from, 2, "ti di Jl");
    expect(await complaintsOf(from)).toMatchObject([{ text: "Lampu jalan mati di Jl. Senen Raya" }]);
    const [kept] = await world.sql`select count(*)::int as n from message_part`;
    expect(kept?.n).toBe(0);
  });

  it("is not mixed with the parts of another message", async () => {
    const [one, other] = [someone(), someone()];
    await hand(one, 1, "Banjir ");
    await hand(other, 1, "Pohon ");
    await hand(other, 2, "tumbang ");
    await hand(one, 2, "di ");
    await hand(one, 1, "Kabel ", { part: { ref: 8, index: 1, total: 2 } });
    await hand(one, 3, "gang kami");
    await hand(other, 3, "besar");
    await hand(one, 2, "putus", { part: { ref: 8, index: 2, total: 2 } });
    expect((await complaintsOf(one)).map(({ text }) => text)).toEqual(["Banjir di gang kami", "Kabel putus"]);
    expect((await complaintsOf(other)).map(({ text }) => text)).toEqual(["Pohon tumbang besar"]);
  });

  it("that lacks a part is read without it after ten minutes, and later parts continue its conversation", async () => {
    const from = someone();
    await hand(from, 1, "Got mampet di ");
    await hand(from, 3, " sudah seminggu");
    await desk.work(after(0.1));
    expect(await complaintsOf(from)).toEqual([]);
    await desk.work(after(0.2));
    const [row] = await complaintsOf(from);
    expect(row?.text).toBe("Got mampet di  …  sudah seminggu");
    await hand(from, 2, "depan SDN 01", {}, after(0.3));
    await desk.work(after(0.5));
    expect(await complaintsOf(from)).toHaveLength(1);
    expect((await world.timeline(row?.code)).at(-1)?.internalNote).toContain("depan SDN 01");
  });

  it("whose parts are delivered again, under the same ids or others, is one message", async () => {
    const from = someone();
    const id = randomUUID();
    await hand(from, 1, "Trotoar ", { id });
    await hand(from, 1, "Trotoar ", { id, sentAt: after(1).toISOString() });
    await hand(from, 1, "Trotoar ");
    await hand(from, 2, "rusak ");
    await hand(from, 3, "parah");
    await desk.work(after(1));
    expect((await complaintsOf(from)).map(({ text }) => text)).toEqual(["Trotoar rusak parah"]);
  });

  it("that says it is part 5 of 3 is a dead letter", async () => {
    await hand(someone(), 5, "x");
    expect((await listDeadRawMessages(world.db, 1))[0]?.failure).toBe("arrival_unreadable");
  });
});

describe("SMS by Twilio", () => {
  const form = (from: string, text: string, over: Record<string, string> = {}) =>
    new URLSearchParams({
      ToCountry: "ID",
      MessageSid: `SM${randomUUID().replaceAll("-", "")}`,
      AccountSid: twilio.accountSid,
      From: from,
      To: twilio.from,
      Body: text,
      NumSegments: "1",
      NumMedia: "0",
      ...over,
    }).toString();

  const call = (body: string, { token = twilio.authToken, url = webhookUrl } = {}) =>
    desk.call(
      "sms_0811",
      new Request("http://127.0.0.1:3000/webhooks/sms_0811", {
        method: "POST",
        body,
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "x-twilio-signature": twilioSignature(token, url, body),
        },
      }),
      noon,
    );

  const sentTo = (to: string) =>
    counterpart.posted
      .filter(({ path }) => path.startsWith("/2010-04-01/"))
      .map(({ body, ...rest }) => ({ ...rest, fields: Object.fromEntries(new URLSearchParams(body)) }))
      .filter(({ fields }) => fields.To === to);

  it("is signed as Twilio documents it", () => {
    const body =
      "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212";
    expect(twilioSignature("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", body)).toBe(
      "RSOYDt4T1cUTdK1PDd93/VVr8B8=",
    );
  });

  it("becomes a complaint with a reply through the API, and its requests get an empty TwiML", async () => {
    const from = someone();
    const answered = await call(form(from, "Lampu mati 🙏 di Jl. Kramat\nsejak Senin", { NumSegments: "2" }));
    expect([answered.status, answered.headers.get("content-type")]).toEqual([200, "text/xml"]);
    expect(await answered.text()).toMatch(/<Response\/>$/);
    await desk.work(noon);
    const [row] = await complaintsOf(from);
    expect(row).toMatchObject({ status: "triage", text: "Lampu mati 🙏 di Jl. Kramat\nsejak Senin" });
    const [sent, ...others] = sentTo(from);
    expect(others).toEqual([]);
    expect(sent?.path).toBe(`/2010-04-01/Accounts/${twilio.accountSid}/Messages.json`);
    expect(sent?.headers.authorization).toBe(
      `Basic ${Buffer.from(`${twilio.accountSid}:${twilio.authToken}`).toString("base64")}`,
    );
    expect(sent?.fields).toMatchObject({ From: twilio.from, To: from });
    expect(sent?.fields.Body).toContain(`/lokasi/${row?.code}#kode=`);
    const [answer] =
      await world.sql`select state, external_id from answer where address = ${blindText(from)}`;
    expect(answer).toEqual({ state: "done", external_id: `SM${"1".repeat(32)}` });
  });

  it("gets the resolution as a reply to the same number, once", async () => {
    const from = someone();
    await call(form(from, "Jalan berlubang di depan pasar"));
    await desk.work(noon);
    const [{ code } = { code: "" }] = await complaintsOf(from);
    await world.move(world.staff.intake, code, "verify", 1, { point: gambir, categoryCode: "jalan" });
    await world.move(world.staff.kelurahan, code, "start", 2);
    await world.move(world.staff.kelurahan, code, "resolve", 3, await world.proof());
    await world.move(world.staff.verifier, code, "confirm", 4);
    await desk.work(after(4));
    expect(sentTo(from).filter(({ fields }) => fields.Body?.includes("Selesai. Balas BELUM"))).toHaveLength(
      1,
    );
  });

  it("with a wrong signature, or one for another URL, is refused", async () => {
    const from = someone();
    expect((await call(form(from, "Palsu"), { token: "bukan tokennya sama sekali" })).status).toBe(401);
    expect((await call(form(from, "Palsu"), { url: "https://lain.contoh.id/" })).status).toBe(401);
    await desk.work(noon);
    expect(await complaintsOf(from)).toEqual([]);
  });

  it("that is delivered again is the same complaint; of another account or broken it is a dead letter", async () => {
    const from = someone();
    const body = form(from, "Halte rusak");
    for (const again of [body, body, `${body}&ApiVersion=2010-04-01`])
      expect((await call(again)).status).toBe(200);
    const before = (await listDeadRawMessages(world.db, 50)).length;
    expect((await call(form(from, "x", { AccountSid: `AC${"9".repeat(32)}` }))).status).toBe(200);
    expect((await call("bukan=formulir")).status).toBe(200);
    await desk.work(noon);
    expect(await complaintsOf(from)).toHaveLength(1);
    expect(await listDeadRawMessages(world.db, 50)).toHaveLength(before + 2);
  });

  const mms = (from: string, text: string, media: readonly (readonly [string, string])[]) => {
    const fields = media.flatMap(([address, type], index) => [
      [`MediaUrl${index}`, address],
      [`MediaContentType${index}`, type],
    ]);
    return form(from, text, { NumMedia: `${media.length}`, ...Object.fromEntries(fields) });
  };
  const photosOf = async (address: string) => {
    const rows = await world.sql`
      select c.text, (select count(*)::int from photo p where p.complaint_id = c.id) as photos
      from complaint c join conversation v on v.complaint_id = c.id where v.address = ${blindText(address)} order by c.id`;
    return rows.map(({ text, photos }) => [text, photos]);
  };
  const jpeg = "image/jpeg";

  it("with photos has them fetched with the account's credentials, sent to no other host; videos are not fetched", async () => {
    const from = someone();
    const media = [
      [`${pictures.url}/akun/satu.jpg`, jpeg],
      [`${pictures.url}/akun/film.jpg`, "video/mp4"],
      [`${pictures.url}/akun/dua.jpg`, "image/heic"],
    ] as const;
    await call(mms(from, "Trotoar ambles", media));
    await desk.work(noon);
    expect(await photosOf(from)).toEqual([["Trotoar ambles", 2]]);
    const right = `Basic ${Buffer.from(`${twilio.accountSid}:${twilio.authToken}`).toString("base64")}`;
    expect(pictures.asked.toSorted()).toEqual(["/akun/dua.jpg", "/akun/satu.jpg", "/dua.jpg", "/satu.jpg"]);
    const rightOf = (path: string) => pictures.rights[pictures.asked.indexOf(path)];
    expect(["/akun/satu.jpg", "/satu.jpg"].map(rightOf)).toEqual([right, ""]);
  });

  it.each([
    ["of 30 MB", "besar.jpg"],
    ["of 30 MB that it is led to", "akun/besar.jpg"],
    ["that is none", "kata.jpg"],
    ["that is gone", "hilang.png"],
    ["that leads to a host nobody named", "pindah.jpg"],
    ["that leads there by a detour", "akun/pindah.jpg"],
  ])("leaves a photo %s out, and keeps the text and the others", async (_, name) => {
    const from = someone();
    const media = [name, "baik.jpg"].map((one) => [`${pictures.url}/${one}`, jpeg] as const);
    await call(mms(from, "Jembatan retak", media));
    await desk.work(noon);
    expect(await photosOf(from)).toEqual([["Jembatan retak", 1]]);
    expect(sentTo(from)).toHaveLength(1);
  });

  it("fetches from no host outside the settings, and from no URL with credentials", async () => {
    const [from, asked] = [someone(), pictures.asked.length];
    const other = counterpart.posted.length;
    const { port } = new URL(pictures.url);
    const media = [
      `${counterpart.url}/rahasia.jpg`,
      `http://localhost:${port}/rahasia.jpg`,
      `http://a:b@127.0.0.1:${port}/rahasia.jpg`,
      "file:///etc/passwd",
      "bukan alamat",
    ].map((one) => [one, jpeg] as const);
    await call(mms(from, "Kabel menjuntai", media));
    await desk.work(noon);
    expect(await photosOf(from)).toEqual([["Kabel menjuntai", 0]]);
    expect(pictures.asked).toHaveLength(asked);
    expect(counterpart.posted.slice(other).map(({ path }) => path)).not.toContain("/rahasia.jpg");
  });

  it("is set up only with all the settings that Twilio needs", async () => {
    const { authToken: _, ...without } = twilio;
    await expect(desk.setUp("sms_1708", without, noon)).rejects.toThrow("channel_settings_wrong");
  });
});
