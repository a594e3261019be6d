import { randomUUID } from "node:crypto";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openImap, openSmtp } from "@/bin/simulate/mail-servers";
import { after, noon, openWorld, someComplaint, type World } from "@/db/testing/world";
import en from "@/messages/en.json";
import { lapseUnanswered } from "@/server/complaint/lapse-unanswered";
import { openChannelDesk, openCounterpart } from "@/server/gateway/testing/channel-desk";
import { bounceOf, plainLetter } from "@/server/gateway/testing/letters";

let world: World;
let desk: ReturnType<typeof openChannelDesk>;
let imap: Awaited<ReturnType<typeof openImap>>;
let smtp: Awaited<ReturnType<typeof openSmtp>>;

beforeAll(async () => {
  world = await openWorld();
  desk = openChannelDesk(world);
  [imap, smtp] = await Promise.all([openImap(), openSmtp()]);
  const settings = { imapUrl: imap.url, smtpUrl: smtp.url, from: "Cepat Respon <dki@contoh.id>" };
  await desk.setUp("email", settings, noon);
});
afterAll(async () => {
  await Promise.all([imap.close(), smtp.close()]);
  await world.close();
});

let people = 0;
const someone = () => `pelapor${++people}@contoh.org`;
const sentTo = (address: string) =>
  Promise.all(smtp.mails.filter(({ to }) => to === address).map(({ raw }) => simpleParser(raw)));
const lettersTo = async (address: string) => (await sentTo(address)).map(({ text = "" }) => text);
const question = { publicNote: "Di sisi jalan yang mana?" };
const ask = (code: string, hours: number) => world.move(world.staff.kelurahan, code, "ask", hours, question);

async function bring(mail: Buffer, now: Date) {
  imap.put(mail);
  await desk.pull(now);
  await desk.work(now);
}
const write = (address: string, text: string, headers: Record<string, string> = {}) =>
  plainLetter({ text, headers: { From: address, "Message-ID": `<${randomUUID()}@contoh.org>`, ...headers } });

describe("a reporter who gave an e-mail to the web form", () => {
  it("gets the number by letter, then the question, and their reply to it ends the pause of both clocks", async () => {
    const address = someone();
    const { code, secret } = await world.submit({ contact: { email: address.toUpperCase() } });
    const before = await world.row(code);
    await desk.work(noon);
    const [receipt] = await sentTo(address);
    expect(receipt?.subject).toBe(`Laporan ${code}`);
    expect(receipt?.text).toContain(`https://crm.contoh.id/lacak/${code}#kode=${secret}`);

    await ask(code, 2);
    await desk.work(after(2));
    const [, letter] = await sentTo(address);
    expect(letter?.text).toContain(question.publicNote);
    const thread = { Subject: `Re: ${letter?.subject}`, "In-Reply-To": letter?.messageId ?? "" };
    await bring(write(address, "Sisi utara, depan apotek.", thread), after(26));
    expect((await world.timeline(code)).at(-1)).toMatchObject({
      kind: "answer",
      actorKind: "reporter",
      internalNote: "Sisi utara, depan apotek.",
    });
    const row = await world.row(code);
    expect(row.pending).toBeNull();
    expect(row.completionDueAt.getTime() - before.completionDueAt.getTime()).toBe(24 * 3_600_000);
  });

  it("gets each public step in the language of the form, and none after a letter that says stop", async () => {
    const address = someone();
    const { code } = await world.submit({ contact: { email: address }, locale: "en" });
    await world.move(world.staff.kelurahan, code, "start", 1);
    await desk.work(after(1));
    expect(await lettersTo(address)).toEqual([
      expect.stringContaining(en.answer.received),
      expect.stringContaining(en.event.start),
    ]);
    await bring(write(address, "STOP", { Subject: `Re: ${code}` }), after(2));
    await world.move(world.staff.kelurahan, code, "resolve", 3, await world.proof());
    await desk.work(after(3));
    expect(await lettersTo(address)).toHaveLength(2);
    const officer = await world.callAs(world.staff.kelurahan, after(3));
    const page = await officer.complaint.desk({ code });
    expect(page).toMatchObject({ forms: { unreachable: "reporter_wants_no_news" } });
  });

  it("may bring a second complaint while the first one asks: it is no answer", async () => {
    const address = someone();
    const first = await world.submit({ contact: { email: address } });
    await ask(first.code, 1);
    const second = await world.submit({ contact: { email: address } }, after(2));
    expect(second.code).not.toBe(first.code);
    expect((await world.row(first.code)).pending).toBe("answer");
  });

  it("that does not exist is asked no longer once the letter came back, and the clocks run on", async () => {
    const address = someone();
    const { code } = await world.submit({ contact: { email: address } });
    await ask(code, 1);
    await desk.work(after(1));
    const letters = smtp.mails.filter(({ to }) => to === address);
    for (const { raw } of letters) await bring(bounceOf(raw), after(2));
    await lapseUnanswered({ db: world.db, now: after(3) });
    expect(await world.row(code)).toMatchObject({ status: "waiting", pending: null });
  });
});

describe("a contact", () => {
  const openings = async (code: string) =>
    world.sql`select v.channel_code from conversation v join complaint c on c.id = v.complaint_id
      where c.code = ${code}`.then((rows) => rows.map((row) => row.channel_code));

  it("given at a counter with consent gets the letters too, and one without consent is not stored", async () => {
    const officer = await world.callAs(world.staff.kelurahan);
    const form = { ...someComplaint(), channelCode: "kantor_kelurahan", hasConsent: true };
    const address = someone();
    const { code } = await officer.counter.takeIn({ ...form, contact: { email: address } });
    await desk.work(noon);
    expect(await lettersTo(address)).toEqual([expect.stringContaining(code)]);
    const other = { ...form, externalId: randomUUID(), hasConsent: false };
    expect(await openings((await officer.counter.takeIn(other)).code)).toEqual([]);
  });

  it("that is only a phone is written to once an SMS channel is on, and is told so by the form", async () => {
    const contact = { phone: "0812 3456 7890" };
    const visitor = await world.callAs(world.anonymous);
    expect((await visitor.intake.form()).contactChannels).toEqual(["email"]);
    expect(await openings((await world.submit({ contact })).code)).toEqual([]);
    const gateway = await openCounterpart();
    await desk.setUp("sms_1708", { secret: "rahasia gateway cerita", sendUrl: gateway.url }, noon);
    expect((await visitor.intake.form()).contactChannels).toEqual(["email", "sms_1708"]);
    const { code } = await world.submit({ contact });
    expect(await openings(code)).toEqual(["sms_1708"]);
    await ask(code, 1);
    await desk.work(after(1));
    expect(gateway.posted.map(({ body }) => JSON.parse(body))).toContainEqual(
      expect.objectContaining({ to: "+6281234567890", text: expect.stringContaining(question.publicNote) }),
    );
    await gateway.close();
  });
});
