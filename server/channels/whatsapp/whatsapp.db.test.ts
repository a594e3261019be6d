import { createHmac, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listDeadRawMessages } from "@/db/queries/channels/raw-messages";
import { after, gambir, gambirCode, noon, openWorld, type World } from "@/db/testing/world";
import { blindText } from "@/db/vault/seal";
import { openChannelDesk, openCounterpart, type PostedMessage } from "@/server/gateway/testing/channel-desk";
import { openPictureHost } from "@/server/gateway/testing/picture-host";

const appSecret = "rahasia aplikasi whatsapp";
const phoneNumberId = "1112223334";
let world: World;
let desk: ReturnType<typeof openChannelDesk>;
let graph: Awaited<ReturnType<typeof openCounterpart>>;
let pictures: Awaited<ReturnType<typeof openPictureHost>>;
/** The URLs of photos by id, as the API returns them. */
const kept = new Map<string, string>();
let isWindowOver = false;

beforeAll(async () => {
  world = await openWorld();
  desk = openChannelDesk(world);
  pictures = await openPictureHost();
  graph = await openCounterpart(answerAsGraph);
  const settings = { appSecret, phoneNumberId, verifyToken: "tanda periksa", token: "token panjang sekali" };
  await desk.setUp(
    "whatsapp",
    { ...settings, graphUrl: `${graph.url}/v24.0`, mediaHosts: pictures.url, template: "kabar_laporan" },
    noon,
  );
});
afterAll(async () => {
  await Promise.all([graph.close(), pictures.close()]);
  await world.close();
});

function answerAsGraph({ path, body, headers }: PostedMessage) {
  if (headers.authorization !== "Bearer token panjang sekali") return { status: 401 };
  const media = /\/v24\.0\/(\w+)$/.exec(path)?.[1] ?? "";
  if (!path.endsWith("/messages"))
    return kept.has(media) ? { body: { url: kept.get(media) } } : { status: 404 };
  if (isWindowOver && JSON.parse(body).type === "text")
    return { status: 400, body: { error: { code: 131_047, message: "Re-engagement message" } } };
  return { body: { messages: [{ id: `wamid.kami.${randomUUID()}` }] } };
}

let people = 0;
const someone = () => `62812000${String(++people).padStart(5, "0")}`;

type Said = { from: string; id?: string; type?: string } & Record<string, unknown>;

const notification = (...messages: Said[]) => ({
  object: "whatsapp_business_account",
  entry: [
    {
      id: "akun",
      changes: [
        {
          field: "messages",
          value: {
            messaging_product: "whatsapp",
            metadata: { display_phone_number: "628111272206", phone_number_id: phoneNumberId },
            contacts: messages.map(({ from }) => ({ wa_id: from, profile: { name: "Siti" } })),
            messages: messages.map((message) => ({
              id: `wamid.${randomUUID()}`,
              timestamp: String(noon.getTime() / 1_000),
              type: "text",
              ...message,
            })),
          },
        },
      ],
    },
  ],
});

const says = (from: string, body: string, over: object = {}): Said => ({ from, text: { body }, ...over });

function call(body: unknown, now = noon, key = appSecret) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const signature = createHmac("sha256", key).update(text).digest("hex");
  const headers = { "x-hub-signature-256": `sha256=${signature}`, "content-type": "application/json" };
  const request = new Request("http://x/webhooks/whatsapp", { method: "POST", body: text, headers });
  return desk.call("whatsapp", request, now);
}

async function bring(messages: Said[], now = noon) {
  expect((await call(notification(...messages), now)).status).toBe(200);
  await desk.work(now);
}

const sentTo = (from: string) =>
  graph.posted
    .filter(({ path }) => path === `/v24.0/${phoneNumberId}/messages`)
    .map(({ body }) => JSON.parse(body))
    .filter(({ to }) => to === from);

const complaintsOf = (from: string) => world.sql`
  select c.code, c.status, c.text, c.kelurahan_code,
    (select count(*)::int from photo p where p.complaint_id = c.id) as photos
  from complaint c join conversation v on v.complaint_id = c.id
  where v.channel_code = 'whatsapp' and v.address = ${blindText(`+${from}`)} order by c.id`;

const location = (from: string, over: object = {}): Said => ({
  from,
  type: "location",
  location: { ...gambir, name: "Stasiun Gambir", ...over },
});

const image = (from: string, id: string, caption?: string): Said => ({
  from,
  type: "image",
  image: { id, caption, mime_type: "image/jpeg", sha256: "x" },
});

describe("a message by WhatsApp", () => {
  it("becomes a complaint, gets a reply with the number and a link, and another at its resolution", async () => {
    const from = someone();
    await bring([says(from, "Lampu mati di depan masjid 🙏 مظلم", { id: "wamid.pertama" })]);
    const [row] = await complaintsOf(from);
    expect(row).toMatchObject({ status: "triage", text: "Lampu mati di depan masjid 🙏 مظلم" });
    const [receipt, ...others] = sentTo(from);
    expect(others).toEqual([]);
    expect(receipt).toMatchObject({ type: "text", context: { message_id: "wamid.pertama" } });
    expect(receipt.text.body).toContain(`https://crm.contoh.id/lokasi/${row?.code}#kode=`);
    await world.move(world.staff.intake, row?.code, "verify", 1, { point: gambir, categoryCode: "jalan" });
    await world.move(world.staff.kelurahan, row?.code, "start", 2);
    await world.move(world.staff.kelurahan, row?.code, "resolve", 3, await world.proof());
    await world.move(world.staff.verifier, row?.code, "confirm", 4);
    await desk.work(after(4));
    expect(sentTo(from).at(-1).text.body).toContain(`${row?.code}: Selesai`);
  });

  it("with a photo has it fetched, by its id and the token", async () => {
    const from = someone();
    kept.set("gambar1", `${pictures.url}/jalan.jpg`);
    await bring([image(from, "gambar1", "Lubang besar di sini")]);
    expect(await complaintsOf(from)).toMatchObject([{ text: "Lubang besar di sini", photos: 1 }]);
  });

  it("with a location gives the complaint its position and its kelurahan", async () => {
    const from = someone();
    await bring([says(from, "Pohon tumbang menutup jalan")]);
    await bring([location(from)], after(0.1));
    const [row, ...others] = await complaintsOf(from);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ status: "waiting", kelurahan_code: gambirCode });
    const story = await world.timeline(row?.code);
    expect(story.map(({ kind }) => kind)).toEqual(["submit", "note", "verify"]);
    expect(story[1]?.internalNote).toBe("Stasiun Gambir");
    expect(sentTo(from)).toHaveLength(2);
  });

  it("in pieces of one batch becomes one complaint: text, then a photo, then the place", async () => {
    const from = someone();
    kept.set("gambar2", `${pictures.url}/pohon.jpg`);
    await bring([says(from, "Kabel menjuntai ke trotoar"), image(from, "gambar2"), location(from)]);
    expect(await complaintsOf(from)).toMatchObject([{ status: "waiting", photos: 1 }]);
  });

  it("with a location outside Jakarta, or a day too late, does not move the complaint", async () => {
    const from = someone();
    await bring([says(from, "Got mampet dan bau")]);
    await bring([location(from, { latitude: -6.9147, longitude: 107.6098, name: null })], after(0.1));
    const [row] = await complaintsOf(from);
    expect(row?.status).toBe("triage");
    expect((await world.timeline(row?.code)).at(-1)).toMatchObject({ internalNote: "-6.9147, 107.6098" });
    await bring([location(from)], after(48));
    expect((await world.row(row?.code)).status).toBe("triage");
    expect(sentTo(from).at(-1).text.body).toContain("Kami sudah menyimpan");
  });

  it("in reply to ours continues that complaint, and a location answers our question", async () => {
    const from = someone();
    await bring([says(from, "Parkir liar di trotoar")]);
    const [row] = await complaintsOf(from);
    await world.move(world.staff.intake, row?.code, "ask", 1, { publicNote: "Di mana tepatnya?" });
    await desk.work(after(1));
    const [answer] = await world.sql`select external_id from answer where address = ${blindText(`+${from}`)}
      order by created_at desc, event_id desc limit 1`;
    await bring([{ ...location(from), context: { id: answer?.external_id } }], after(2));
    expect(await world.row(row?.code)).toMatchObject({ status: "waiting", pending: null });
    await bring([says(from, "Setiap sore.", { context: { id: answer?.external_id } })], after(3));
    expect(await complaintsOf(from)).toHaveLength(1);
    expect((await world.timeline(row?.code)).at(-1)?.internalNote).toBe("Setiap sore.");
  });

  it("of a voice note without text is refused with what to do; a document is named", async () => {
    const [from, other] = [someone(), someone()];
    await bring([{ from, type: "audio", audio: { id: "suara" } }]);
    expect(await complaintsOf(from)).toEqual([]);
    expect(sentTo(from)[0].text.body).toContain("Tulis apa yang terjadi");
    const document = {
      id: "d1",
      filename: "surat rt.pdf",
      mime_type: "application/pdf",
      caption: "Got mampet",
    };
    await bring([{ from: other, type: "document", document }]);
    expect(await complaintsOf(other)).toMatchObject([
      { text: "Got mampet\n\n[lampiran: surat rt.pdf]", photos: 0 },
    ]);
  });

  it("gets a template as its reply when a day has passed since the sender's last one", async () => {
    const from = someone();
    await bring([says(from, "Halte rusak parah")]);
    const [row] = await complaintsOf(from);
    isWindowOver = true;
    await world.move(world.staff.intake, row?.code, "verify", 30, { point: gambir, categoryCode: "jalan" });
    await desk.work(after(30));
    isWindowOver = false;
    const last = sentTo(from).at(-1);
    expect(last).toMatchObject({ type: "template", template: { name: "kabar_laporan" } });
    expect(last.template.components[0].parameters[0].text).toContain(row?.code);
    const [sent] =
      await world.sql`select state from answer where address = ${blindText(`+${from}`)} and due_at > ${after(20)}`;
    expect(sent?.state ?? "done").toBe("done");
  });
});

describe("a request that is no message", () => {
  it("is a handshake, which succeeds only with the right token", async () => {
    const ask = (token: string, mode = "subscribe") =>
      desk.call(
        "whatsapp",
        new Request(
          `http://x/webhooks/whatsapp?hub.mode=${mode}&hub.verify_token=${encodeURIComponent(token)}&hub.challenge=12345`,
        ),
        noon,
      );
    const right = await ask("tanda periksa");
    expect([right.status, await right.text()]).toEqual([200, "12345"]);
    expect((await ask("salah")).status).toBe(403);
    expect((await ask("tanda periksa", "unsubscribe")).status).toBe(403);
  });

  it("has a wrong signature and is refused; a repeated message is the same complaint", async () => {
    const from = someone();
    expect((await call(notification(says(from, "Palsu")), noon, "bukan rahasianya")).status).toBe(401);
    const once = notification(says(from, "Banjir di gang", { id: "wamid.sekali" }));
    await call(once);
    await call(once);
    await call(
      notification(says(from, "Banjir di gang", { id: "wamid.sekali" }), says(from, "Banjir di gang")),
    );
    await desk.work(noon);
    expect(await complaintsOf(from)).toHaveLength(1);
    expect(sentTo(from)).toHaveLength(1);
  });

  it("is a status, a reaction or for another number, and is ignored", async () => {
    const from = someone();
    const [counted] = await world.sql`select count(*)::int as n from complaint`;
    const status = notification();
    Object.assign(status.entry[0]?.changes[0]?.value ?? {}, {
      messages: undefined,
      statuses: [{ id: "wamid.kami", status: "failed", recipient_id: from }],
    });
    const other = notification(says(from, "Untuk nomor lain"));
    Object.assign(other.entry[0]?.changes[0]?.value ?? {}, { metadata: { phone_number_id: "999" } });
    const template = { ...notification(), entry: [{ changes: [{ field: "template_status", value: {} }] }] };
    for (const body of [status, other, template]) expect((await call(body)).status).toBe(200);
    await bring([{ from, type: "reaction", reaction: { emoji: "👍" } }]);
    const [again] = await world.sql`select count(*)::int as n from complaint`;
    expect(again).toEqual(counted);
    expect(await listDeadRawMessages(world.db, 5)).toEqual([]);
  });

  it("is a broken payload and becomes a dead letter", async () => {
    for (const body of [
      "{ini bukan json",
      { object: "page", entry: [] },
      notification({ from: "x", text: 5 }),
    ])
      expect((await call(body)).status).toBe(200);
    await desk.work(noon);
    const dead = await listDeadRawMessages(world.db, 9);
    expect(dead.map(({ failure }) => failure)).toEqual(Array(3).fill("arrival_unreadable"));
  });

  it("a photo of 30 MB, one that redirects, and one of a host outside the settings are left out", async () => {
    const from = someone();
    kept.set("besar", `${pictures.url}/besar.jpg`);
    kept.set("pindah", `${pictures.url}/pindah.jpg`);
    kept.set("asing", "http://127.0.0.1:1/rahasia.jpg");
    for (const id of ["besar", "pindah", "asing", "hilang"])
      await bring([image(from, id, `Jalan rusak, foto ${id}`)]);
    expect((await complaintsOf(from)).map(({ photos }) => photos)).toEqual([0, 0, 0, 0]);
  });

  it("an empty text is refused, and one of 100 kB is cut", async () => {
    const [from, other] = [someone(), someone()];
    await bring([says(from, " \u0000 ")]);
    expect(await complaintsOf(from)).toEqual([]);
    await bring([says(other, "panjang ".repeat(12_800))]);
    expect((await complaintsOf(other))[0]?.text.length).toBeLessThanOrEqual(4_000);
  });
});
