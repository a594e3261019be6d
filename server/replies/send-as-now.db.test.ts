import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { insertConversations } from "@/db/queries/channels/conversations";
import type { ReplyRow } from "@/db/queries/channels/replies";
import { until } from "@/db/testing/until";
import { after, noon, openWorld, secretKey, type World } from "@/db/testing/world";
import { unsealText } from "@/db/vault/seal";
import { deliverNow } from "@/server/delivery/testing/deliver-now";
import { renewCode } from "@/server/reporter/renew-code";
import { queueReplies } from "./queue-replies";
import { replyQueue } from "./reply-queue";

const site = { publicUrl: "https://lapor.contoh.id", secretKey };
const question = "Rumah Bu Siti Mawar yang mana?";
const address = "+628120000001";
let world: World;
/** The complaint of the test, and the replies about it that were sent. */
let told = "";
let sent: ReplyRow[] = [];

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  sent = [];
});

async function subscribe(code: string, over: { isPublic?: boolean } = {}) {
  const { id: complaintId } = await world.row(code);
  const moments = { openedAt: noon, lastAt: noon, locale: "id" as const };
  const opening = { channelCode: "whatsapp", address, complaintId, isPublic: false, keys: [], ...moments };
  await world.db.transaction((tx) => insertConversations(tx, [{ ...opening, ...over }]));
}

/** A reply to an officer's question waits in the queue. */
async function queueQuestion(over: { isPublic?: boolean } = {}) {
  const { code, secret } = await world.submit();
  told = code;
  await subscribe(code, over);
  await world.move(world.staff.kelurahan, code, "ask", 1, { publicNote: question });
  await until("the replies are queued", async () => {
    await queueReplies({ db: world.db, now: after(1) }, site);
    const rows = await world.sql`
      select from answer a join complaint c on c.id = a.complaint_id where c.code = ${code}`;
    return rows.length === 2;
  });
  return { code, secret };
}

async function deliver(fails = false) {
  const send = async (reply: ReplyRow) => {
    if (fails) throw new Error("line is down");
    if (reply.code === told) sent.push(reply);
    return null;
  };
  const senders = async () => new Map([["whatsapp", send]]);
  await deliverNow(world.db, replyQueue(senders, { db: world.db, site }), after(fails ? 10 : 30));
}

const hide = async (code: string) =>
  (await world.callAs(world.staff.verifier, after(2))).redaction.byOfficer({
    ...{ code, words: "Bu Siti Mawar", reason: "Menyebut nama seorang warga." },
  });
const texts = () => sent.map(({ text }) => text).join("\n");

it("a queued reply is sent as it was composed when nothing changed", async () => {
  const { code, secret } = await queueQuestion();
  await deliver();
  expect(texts()).toContain(question);
  expect(texts()).toContain(`/lacak/${code}#kode=${secret}`);
});

it("a queued reply carries no words that were hidden before it is sent", async () => {
  const { code } = await queueQuestion();
  await hide(code);
  await deliver();
  expect(sent).toHaveLength(2);
  expect(texts()).toContain("Rumah ▇▇▇ (disamarkan) yang mana?");
  expect(texts()).not.toContain("Siti");
});

it("a reply that failed carries no words that were hidden before the retry", async () => {
  const { code } = await queueQuestion();
  await deliver(true);
  await hide(code);
  await deliver();
  expect(sent.length).toBeGreaterThan(0);
  expect(texts()).not.toContain("Siti");
});

it("a queued reply carries the code that is valid when it is sent", async () => {
  const { code, secret } = await queueQuestion();
  const renewed = await renewCode(world.context(after(2)), { code, secret, askedBy: null });
  await deliver();
  expect(sent).toHaveLength(2);
  expect(texts()).toContain(`#kode=${renewed}`);
  expect(texts()).not.toContain(secret);
});

it("a queued reply in a public thread carries no note of a complaint that was made private", async () => {
  const { code, secret } = await queueQuestion({ isPublic: true });
  await (await world.callAsReporter({ code, secret }, after(2))).publicness.conceal({ code });
  await deliver();
  expect(sent).toHaveLength(2);
  expect(texts()).not.toContain("Siti");
});

it("what was sent is what is stored", async () => {
  const { code } = await queueQuestion();
  await hide(code);
  await deliver();
  const rows = await world.sql`
    select a.text from answer a join complaint c on c.id = a.complaint_id where c.code = ${code}`;
  expect(rows).toHaveLength(sent.length);
  const stored = rows.map(({ text }) => unsealText("answer.text", text));
  expect(stored.toSorted()).toEqual(sent.map(({ text }) => text).toSorted());
  expect(stored.join()).not.toContain("Siti");
});
