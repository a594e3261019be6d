import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, gambir, noon, openWorld, type World } from "@/db/testing/world";
import { blindText } from "@/db/vault/seal";
import { postLength } from "@/server/domain/intake/post-length";
import { openChannelDesk, openCounterpart, type PostedMessage } from "@/server/gateway/testing/channel-desk";
import { openPictureHost } from "@/server/gateway/testing/picture-host";

const consumerSecret = "rahasia aplikasi kota";
const bearerToken = "tanda-pengenal-akun-kota";
const us = { id_str: "170101", screen_name: "DKIJakarta" };

let world: World;
let desk: ReturnType<typeof openChannelDesk>;
let api: Awaited<ReturnType<typeof openCounterpart>>;
let pictures: Awaited<ReturnType<typeof openPictureHost>>;
let answerOf: (posted: PostedMessage) => { status?: number; body?: unknown };

const friendly = ({ path }: PostedMessage) =>
  path.startsWith("/2/dm_")
    ? { body: { data: { dm_event_id: next() } } }
    : { body: { data: { id: next() } } };

beforeAll(async () => {
  world = await openWorld();
  desk = openChannelDesk(world);
  answerOf = friendly;
  [api, pictures] = await Promise.all([openCounterpart((posted) => answerOf(posted)), openPictureHost()]);
  const { url: apiUrl } = api;
  const values = { consumerSecret, bearerToken, userId: us.id_str, apiUrl, mediaHosts: pictures.url };
  await desk.setUp("twitter", values, noon);
});
afterAll(async () => {
  await Promise.all([api.close(), pictures.close()]);
  await world.close();
});

let numbers = 9_000_000;
const next = () => String(++numbers);

type Post = Record<string, unknown> & { id_str: string; user: typeof us };

function post(over: Record<string, unknown> = {}): Post {
  const id = next();
  return {
    id_str: id,
    created_at: "Tue Nov 24 05:00:00 +0000 2026",
    timestamp_ms: String(noon.getTime()),
    text: `@DKIJakarta Lampu jalan mati ${id}`,
    user: { id_str: next(), screen_name: "warga_gambir" },
    entities: { user_mentions: [us] },
    lang: "in",
    ...over,
  };
}

const directMessage = (over: Record<string, unknown> = {}, sender = next()) => ({
  id: next(),
  type: "message_create",
  created_timestamp: String(noon.getTime()),
  message_create: {
    sender_id: sender,
    target: { recipient_id: us.id_str },
    message_data: { text: `Ada pungli di loket ${sender}`, ...over },
  },
});

const posts = (...tweets: unknown[]) => ({ for_user_id: us.id_str, tweet_create_events: tweets });
const messages = (...sent: unknown[]) => ({ for_user_id: us.id_str, direct_message_events: sent });

function call(activity: unknown, now = noon, key = consumerSecret) {
  const body = typeof activity === "string" ? activity : JSON.stringify(activity);
  const signature = `sha256=${createHmac("sha256", key).update(body).digest("base64")}`;
  const headers = { "x-twitter-webhooks-signature": signature, "content-type": "application/json" };
  return desk.call(
    "twitter",
    new Request("http://x/webhooks/twitter", { method: "POST", body, headers }),
    now,
  );
}

async function bring(activity: unknown, now = noon) {
  expect((await call(activity, now)).status).toBe(200);
  await desk.work(now);
}

const complaintsOf = (sender: string) => world.sql`
  select c.id, c.code, c.status, c.text, c.is_public, c.latitude, c.submitted_at,
    (select count(*)::int from photo p where p.complaint_id = c.id) as photos
  from complaint c join conversation v on v.complaint_id = c.id where v.address = ${blindText(sender)} order by c.id`;

const sent = () => api.posted.map(({ path, headers, body }) => ({ path, headers, body: JSON.parse(body) }));
const repliesTo = (id: string) => sent().filter(({ body }) => body.reply?.in_reply_to_tweet_id === id);

describe("the challenge", () => {
  it("gets the signature of its token, and an error without one", async () => {
    const ask = (query: string) =>
      desk.call("twitter", new Request(`http://x/webhooks/twitter${query}`), noon);
    const response = await ask("?crc_token=abc123");
    const digest = createHmac("sha256", consumerSecret).update("abc123").digest("base64");
    expect(await response.json()).toEqual({ response_token: `sha256=${digest}` });
    expect((await ask("")).status).toBe(403);
  });
});

describe("a post that mentions us", () => {
  it("becomes a public complaint with its place and photos, and gets a reply within 280 characters without the secret", async () => {
    const media = [
      { type: "photo", media_url_https: `${pictures.url}/a.jpg`, url: "https://t.co/abc" },
      { type: "photo", media_url_https: `${pictures.url}/pindah.jpg` },
      { type: "photo", media_url_https: `${pictures.url}/besar.jpg` },
      { type: "photo", media_url_https: "http://169.254.169.254/a.jpg" },
      { type: "video", media_url_https: `${pictures.url}/film.jpg` },
    ];
    const tweet = post({
      text: "@DKIJakarta Jalan berlubang …",
      coordinates: { type: "Point", coordinates: [gambir.longitude, gambir.latitude] },
      extended_tweet: {
        full_text: "@DKIJakarta Jalan berlubang &amp; gelap 🚧 حفرة https://t.co/abc",
        entities: { user_mentions: [us] },
        extended_entities: { media },
      },
    });
    await bring(posts(tweet));
    const [row] = await complaintsOf(tweet.user.id_str);
    expect(row).toMatchObject({
      status: "waiting",
      text: "Jalan berlubang & gelap 🚧 حفرة",
      is_public: true,
      latitude: gambir.latitude,
      photos: 1,
    });
    expect(pictures.asked).not.toContain("/film.jpg");
    const [reply, ...others] = repliesTo(tweet.id_str);
    expect(others).toEqual([]);
    expect(reply?.path).toBe("/2/tweets");
    expect(reply?.headers.authorization).toBe(`Bearer ${bearerToken}`);
    expect(reply?.body.text).toMatch(
      new RegExp(`^${row?.code}: .*https://crm.contoh.id/lacak/${row?.code}$`),
    );
    expect(postLength(reply?.body.text)).toBeLessThanOrEqual(280);
  });

  it("in reply to us continues the conversation, and another person's becomes a complaint of its own", async () => {
    const tweet = post();
    await bring(posts(tweet));
    const [{ code } = { code: "" }] = await complaintsOf(tweet.user.id_str);
    const [ours] =
      await world.sql`select a.external_id from answer a join complaint c on c.id = a.complaint_id
      where c.code = ${code}`;
    const reply = { in_reply_to_status_id_str: ours?.external_id, in_reply_to_user_id_str: us.id_str };
    await bring(posts(post({ ...reply, user: tweet.user, text: "@DKIJakarta di depan stasiun" })), after(1));
    expect(await complaintsOf(tweet.user.id_str)).toHaveLength(1);
    expect((await world.timeline(code)).at(-1)?.internalNote).toBe("di depan stasiun");
    const other = post({ ...reply, text: "@DKIJakarta di tempat saya juga" });
    await bring(posts(other), after(1));
    expect(await complaintsOf(other.user.id_str)).toHaveLength(1);
  });

  it("that is delivered again is the same complaint without a second reply", async () => {
    const tweet = post();
    await bring(posts(tweet));
    await bring(posts(tweet));
    await bring({ ...posts(tweet), extra: true });
    expect(await complaintsOf(tweet.user.id_str)).toHaveLength(1);
    expect(repliesTo(tweet.id_str)).toHaveLength(1);
  });

  it("is ignored when it is ours, a repost, or merely near us", async () => {
    const [count] = await world.sql`select count(*)::int as n from intake_message`;
    await bring(posts(post({ user: us }), post({ retweeted_status: {} }), post({ entities: null })));
    expect(await world.sql`select count(*)::int as n from intake_message`).toEqual([count]);
  });

  it("of our name alone is refused with a reply", async () => {
    const tweet = post({ text: "@DKIJakarta " });
    await bring(posts(tweet));
    expect(await complaintsOf(tweet.user.id_str)).toEqual([]);
    expect(repliesTo(tweet.id_str)[0]?.body.text).toContain("tidak ada isinya");
  });
});

describe("a direct message", () => {
  it("becomes a private complaint, with the secret in a direct reply", async () => {
    const media = { media_url_https: `${pictures.url}/dm.jpg`, url: "https://t.co/x" };
    const message = directMessage({ attachment: { type: "media", media } });
    await bring(messages(message));
    const sender = message.message_create.sender_id;
    const [row] = await complaintsOf(sender);
    expect(row).toMatchObject({ is_public: false, photos: 1, text: `Ada pungli di loket ${sender}` });
    const [answer] = sent().filter(({ path }) => path === `/2/dm_conversations/with/${sender}/messages`);
    expect(answer?.body.text).toMatch(/#kode=\w{16}$/);
  });

  it("stays private when its sender posts about it: no reply in public has the secret", async () => {
    const message = directMessage();
    const sender = message.message_create.sender_id;
    await bring(messages(message));
    const [{ code } = { code: "" }] = await complaintsOf(sender);
    const tweet = post({
      user: { id_str: sender, screen_name: "x" },
      text: `@DKIJakarta bagaimana ${code}?`,
    });
    await bring(posts(tweet), after(1));
    await world.move(world.staff.intake, code, "verify", 2, { point: gambir, categoryCode: "jalan" });
    await desk.work(after(2));
    expect(await complaintsOf(sender)).toHaveLength(1);
    expect(repliesTo(tweet.id_str)).toEqual([]);
    expect(sent().filter(({ path }) => path.includes(`/with/${sender}/`))).toHaveLength(2);
    const secrets = sent().filter(({ path, body }) => path === "/2/tweets" && body.text.includes("kode="));
    expect(secrets).toEqual([]);
  });

  it("has its photo fetched with the account's signature, sent to no other host", async () => {
    const values = { consumerSecret, userId: us.id_str, apiUrl: api.url, mediaHosts: pictures.url };
    const keys = { consumerKey: "kunci-aplikasi-kota", accessTokenSecret: "rahasia-token-kota" };
    const photosOf = async (path: string) => {
      const media = { media_url_https: path, url: "https://t.co/x" };
      const message = directMessage({ attachment: { type: "media", media } });
      await bring(messages(message));
      const rows = await complaintsOf(message.message_create.sender_id);
      return rows.map(({ photos }) => photos);
    };
    expect(await photosOf(`${pictures.url}/milik/tanpa.jpg`)).toEqual([0]);
    await desk.setUp("twitter", { ...values, ...keys, accessToken: "pemilik-akun-kota" }, noon);
    expect(await photosOf(`${pictures.url}/milik/dengan.jpg`)).toEqual([1]);
    expect(await photosOf(`${pictures.url}/besar.jpg`)).toEqual([0]);
    expect(await photosOf(`${api.url}/milik/asing.jpg`)).toEqual([0]);
    expect(await photosOf("bukan alamat")).toEqual([0]);
    expect(api.posted.some(({ path }) => path.includes("asing"))).toBe(false);
    const signed = sent().filter(({ headers }) => headers.authorization?.startsWith("OAuth "));
    expect(signed.length).toBeGreaterThanOrEqual(4);
    await desk.setUp("twitter", { ...values, bearerToken }, noon);
  });

  it("of ours is ignored", async () => {
    const ours = directMessage({}, us.id_str);
    await bring(messages(ours));
    expect(await complaintsOf(us.id_str)).toEqual([]);
  });
});

describe("a request that is no activity of ours", () => {
  it("is refused with a wrong signature, and stored as a dead letter when broken or another account's", async () => {
    expect((await call(posts(post()), noon, "bukan rahasianya sama sekali")).status).toBe(401);
    await bring('{"for_user_id": ');
    await bring({ for_user_id: us.id_str, tweet_create_events: [{ id_str: "bukan angka" }] });
    await bring({ ...posts(post()), for_user_id: "5" });
    const rows =
      await world.sql`select last_error as failure from channel_arrival where state = 'dead' order by last_error`;
    expect(rows.map(({ failure }) => failure)).toEqual([
      "arrival_for_another_account",
      "arrival_unreadable",
      "arrival_unreadable",
    ]);
  });

  it("is refused above 16 MB, and a text of 100 kB is cut", async () => {
    const body = "x".repeat(30_000_000);
    expect((await call(body)).status).toBe(413);
    const tweet = post({ text: `@DKIJakarta ${"panjang ".repeat(12_800)}` });
    await bring(posts(tweet));
    const [row] = await complaintsOf(tweet.user.id_str);
    expect(row?.text).toHaveLength(4_000);
  });
});

it("a reply that left before it was recorded is not sent twice, and one that X refuses is retried", async () => {
  answerOf = () => ({
    status: 403,
    body: { detail: "You are not allowed to create a Tweet with duplicate content." },
  });
  const tweet = post();
  await bring(posts(tweet));
  const stateOf = async ({ user }: Post) =>
    (
      await world.sql`select a.state, a.attempts from answer a join conversation v on v.id = a.conversation_id
      where v.address = ${blindText(user.id_str)}`
    )[0];
  expect(await stateOf(tweet)).toEqual({ state: "done", attempts: 1 });
  answerOf = () => ({ status: 403, body: { detail: "Your account is suspended." } });
  const other = post();
  await bring(posts(other));
  expect(await stateOf(other)).toEqual({ state: "failed", attempts: 1 });
  answerOf = friendly;
  await desk.work(after(24 * 365));
  expect(await stateOf(other)).toMatchObject({ state: "done" });
});
