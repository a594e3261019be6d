import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { channelReply } from "@/db/schema";
import { after, gambir, noon, openWorld, type World } from "@/db/testing/world";
import { blindText } from "@/db/vault/seal";
import { openChannelDesk, openCounterpart } from "@/server/gateway/testing/channel-desk";
import { openPictureHost } from "@/server/gateway/testing/picture-host";

const appSecret = "rahasia aplikasi halaman";
const verifyToken = "tanda-jabat-tangan";
const pageToken = "tanda-pengenal-halaman";
const pageId = "160201";

let world: World;
let desk: ReturnType<typeof openChannelDesk>;
let graph: Awaited<ReturnType<typeof openCounterpart>>;
let pictures: Awaited<ReturnType<typeof openPictureHost>>;

let numbers = 50_000;
const next = () => String(++numbers);

beforeAll(async () => {
  world = await openWorld();
  desk = openChannelDesk(world);
  graph = await openCounterpart(({ path }) => ({
    body: path.endsWith("/messages")
      ? { recipient_id: "1", message_id: `m_${next()}` }
      : { id: `c_${next()}` },
  }));
  pictures = await openPictureHost();
  const values = { appSecret, verifyToken, pageToken, pageId, graphUrl: `${graph.url}/v24.0` };
  await desk.setUp("facebook", { ...values, mediaHosts: pictures.url }, noon);
});
afterAll(async () => {
  await Promise.all([graph.close(), pictures.close()]);
  await world.close();
});

const message = (over: Record<string, unknown> = {}, sender = next()) => ({
  sender: { id: sender },
  recipient: { id: pageId },
  timestamp: noon.getTime(),
  message: { mid: `m_${next()}`, text: `Pohon tumbang menimpa pagar ${sender}`, ...over },
});
const comment = (over: Record<string, unknown> = {}) => ({
  field: "feed",
  value: {
    item: "comment",
    verb: "add",
    post_id: `${pageId}_9`,
    parent_id: `${pageId}_9`,
    comment_id: `9_${next()}`,
    from: { id: next(), name: "Warga Petojo" },
    message: `Saluran tersumbat nomor ${numbers}`,
    created_time: noon.getTime() / 1_000,
    ...over,
  },
});
const page = (entry: Record<string, unknown>) => ({
  object: "page",
  entry: [{ id: pageId, time: 1, ...entry }],
});
const messaging = (...events: unknown[]) => page({ messaging: events });
const changes = (...list: unknown[]) => page({ changes: list });

function call(payload: unknown, now = noon, key = appSecret) {
  const body = typeof payload === "string" ? payload : JSON.stringify(payload);
  const signature = `sha256=${createHmac("sha256", key).update(body).digest("hex")}`;
  const headers = { "x-hub-signature-256": signature, "content-type": "application/json" };
  return desk.call("facebook", new Request("http://x/", { method: "POST", body, headers }), now);
}

async function bring(payload: unknown, now = noon) {
  expect((await call(payload, now)).status).toBe(200);
  await desk.work(now);
}

const complaintsOf = (sender: string) => world.sql`
  select c.code, c.status, c.text, c.is_public, c.latitude,
    (select count(*)::int from photo p where p.complaint_id = c.id) as photos
  from complaint c join conversation v on v.complaint_id = c.id where v.address = ${blindText(sender)} order by c.id`;
const sent = () => graph.posted.map(({ path, headers, body }) => ({ path, headers, body: JSON.parse(body) }));
const repliesTo = (id: string) => sent().filter(({ path }) => path === `/v24.0/${id}/comments`);
const messagesTo = (id: string) => sent().filter(({ body }) => body.recipient?.id === id);

describe("the handshake", () => {
  it.each<[string, string, number]>([
    ["with our word", `hub.mode=subscribe&hub.verify_token=${verifyToken}&hub.challenge=1158201444`, 200],
    ["with another's word", "hub.mode=subscribe&hub.verify_token=tebakan&hub.challenge=1158201444", 403],
    ["of another kind", `hub.mode=unsubscribe&hub.verify_token=${verifyToken}&hub.challenge=1`, 403],
    ["with markup to echo", `hub.mode=subscribe&hub.verify_token=${verifyToken}&hub.challenge=%3Cb%3E`, 403],
    ["of nothing", "", 403],
  ])("%s gets the documented response", async (_what, query, status) => {
    const response = await desk.call("facebook", new Request(`http://x/webhooks/facebook?${query}`), noon);
    expect(response.status).toBe(status);
    if (status === 200) expect(await response.text()).toBe("1158201444");
  });
});

describe("a message by Messenger", () => {
  it("becomes a private complaint with its place and photos, and its sender gets a reply with the secret", async () => {
    const attachments = [
      { type: "image", payload: { url: `${pictures.url}/a.jpg` } },
      { type: "image", payload: { url: `${pictures.url}/jempol.jpg`, sticker_id: 369_239_263_222_822 } },
      { type: "image", payload: { url: `${pictures.url}/besar.jpg` } },
      { type: "image", payload: { url: "http://localhost:9/a.jpg" } },
      { type: "location", payload: { coordinates: { lat: gambir.latitude, long: gambir.longitude } } },
    ];
    const event = message({ attachments, text: "Pohon 🌳 tumbang شجرة" });
    await bring(messaging(event));
    const [row] = await complaintsOf(event.sender.id);
    expect(row).toMatchObject({
      status: "waiting",
      text: "Pohon 🌳 tumbang شجرة",
      is_public: false,
      latitude: gambir.latitude,
      photos: 1,
    });
    const [answer, ...others] = messagesTo(event.sender.id);
    expect(others).toEqual([]);
    expect(answer?.path).toBe(`/v24.0/${pageId}/messages`);
    expect(answer?.headers.authorization).toBe(`Bearer ${pageToken}`);
    expect(answer?.body.message.text).toMatch(/#kode=\w{16}$/);
  });

  it("in reply to ours continues the conversation, and a repeated one is deduplicated", async () => {
    const event = message();
    await bring(messaging(event));
    await bring(messaging(event));
    await bring({ ...messaging(event), extra: 1 });
    const [{ code } = { code: "" }] = await complaintsOf(event.sender.id);
    const [ours] =
      await world.sql`select a.external_id from answer a join complaint c on c.id = a.complaint_id
      where c.code = ${code}`;
    const reply = message({ text: "di dekat masjid", reply_to: { mid: ours?.external_id } }, event.sender.id);
    await bring(messaging(reply), after(1));
    expect(await complaintsOf(event.sender.id)).toHaveLength(1);
    expect((await world.timeline(code)).at(-1)?.internalNote).toBe("di dekat masjid");
    expect(messagesTo(event.sender.id)).toHaveLength(1);
  });

  it("is ignored when it is our echo, a receipt, or to somebody else", async () => {
    const count = () => world.sql`select count(*)::int as n from intake_message`;
    const before = await count();
    const sender = next();
    await bring(
      messaging(
        { ...message({ is_echo: true }), sender: { id: pageId }, recipient: { id: sender } },
        { sender: { id: sender }, recipient: { id: pageId }, timestamp: 1, read: { watermark: 1 } },
        { ...message(), recipient: { id: "7" } },
      ),
    );
    expect(await count()).toEqual(before);
  });

  it("without text is refused with a reply, and one of 100 kB is cut", async () => {
    const [empty, long] = [message({ text: null }), message({ text: "panjang ".repeat(12_800) })];
    await bring(messaging(empty, long));
    expect(messagesTo(empty.sender.id)[0]?.body.message.text).toContain("tidak ada isinya");
    expect((await complaintsOf(long.sender.id))[0]?.text).toHaveLength(4_000);
  });
});

describe("a comment on our page", () => {
  it("becomes a public complaint, with a reply below it without the secret", async () => {
    const one = comment({ photo: `${pictures.url}/k.jpg` });
    await bring(changes(one));
    const [row] = await complaintsOf(one.value.from.id);
    expect(row).toMatchObject({ status: "triage", is_public: true, photos: 1, text: one.value.message });
    const [reply, ...others] = repliesTo(one.value.comment_id);
    expect(others).toEqual([]);
    expect(reply?.body.message).toMatch(new RegExp(`https://crm.contoh.id/lacak/${row?.code}$`));
  });

  it("of the same person below another post of ours becomes another complaint, a reply to us does not", async () => {
    const one = comment();
    await bring(changes(one));
    await bring(changes(comment({ from: one.value.from })), after(1));
    expect(await complaintsOf(one.value.from.id)).toHaveLength(2);
    const sent = await world.db.select().from(channelReply);
    const ours = sent.find(({ replyTo }) => replyTo === one.value.comment_id);
    await bring(changes(comment({ from: one.value.from, parent_id: ours?.externalId })), after(2));
    expect(await complaintsOf(one.value.from.id)).toHaveLength(2);
  });

  it("is ignored when it is ours, edited, removed, a like, or a mention without text", async () => {
    const count = () => world.sql`select count(*)::int as n from intake_message`;
    const before = await count();
    const mention = { field: "mention", value: { post_id: "5_6", sender_id: 5, item: "post", verb: "add" } };
    await bring(
      changes(
        comment({ from: { id: pageId } }),
        comment({ verb: "edited" }),
        comment({ verb: "remove" }),
        comment({ item: "reaction" }),
        mention,
      ),
    );
    expect(await count()).toEqual(before);
  });

  it("or a mention elsewhere gets its reply below it", async () => {
    const value = { post_id: `5_${next()}`, sender_id: Number(next()), sender_name: "Warga", item: "post" };
    const words = {
      message: "Tolong @Pemprov jalan gelap",
      created_time: noon.getTime() / 1_000,
      verb: "add",
    };
    await bring(changes({ field: "mention", value: { ...value, ...words } }));
    expect(await complaintsOf(String(value.sender_id))).toHaveLength(1);
    expect(repliesTo(value.post_id)).toHaveLength(1);
  });
});

it("a request that is no event of our page is refused, or kept as a dead letter", async () => {
  expect((await call(messaging(message()), noon, "bukan rahasianya sama sekali")).status).toBe(401);
  expect((await call("x".repeat(30_000_000))).status).toBe(413);
  await bring('{"object": "page", "entry": [');
  await bring({ object: "user", entry: [] });
  await bring({ object: "page", entry: [{ id: "99", messaging: [message()] }] });
  const rows =
    await world.sql`select last_error as failure from channel_arrival where state = 'dead' order by last_error`;
  expect(rows.map(({ failure }) => failure)).toEqual([
    "arrival_for_another_account",
    "arrival_unreadable",
    "arrival_unreadable",
  ]);
});
