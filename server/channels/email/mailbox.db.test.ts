import { randomUUID } from "node:crypto";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { imapUrl, openFrailLine, openImap, openSmtp } from "@/bin/simulate/mail-servers";
import { findAccount } from "@/db/queries/channels/accounts";
import { listDeadRawMessages } from "@/db/queries/channels/raw-messages";
import { after, gambir, noon, openWorld, type World } from "@/db/testing/world";
import { blindText } from "@/db/vault/seal";
import { openChannelDesk } from "@/server/gateway/testing/channel-desk";
import { bounceOf, picture, plainLetter, richLetter } from "@/server/gateway/testing/letters";

const from = "Cepat Respon <dki@contoh.id>";
let world: World;
let desk: ReturnType<typeof openChannelDesk>;
let imap: Awaited<ReturnType<typeof openImap>>;
let smtp: Awaited<ReturnType<typeof openSmtp>>;

beforeAll(async () => {
  world = await openWorld();
  desk = openChannelDesk(world);
  [imap, smtp] = await Promise.all([openImap(), openSmtp()]);
  await setUp();
});
afterAll(async () => {
  await Promise.all([imap.close(), smtp.close()]);
  await world.close();
});

const setUp = (url = imap.url) => desk.setUp("email", { imapUrl: url, smtpUrl: smtp.url, from }, noon);

let people = 0;
const someone = () => `warga${++people}@contoh.org`;

async function bring(mail: Buffer | Promise<Buffer>, now = noon) {
  imap.put(await mail);
  await desk.pull(now);
  await desk.work(now);
}

const write = (address: string, text: string, headers: Record<string, string> = {}) =>
  plainLetter({ text, headers: { From: address, "Message-ID": `<${randomUUID()}@contoh.org>`, ...headers } });

const sentTo = (address: string) => smtp.mails.filter(({ to }) => to === address).map(({ raw }) => raw);

const head = (raw: string | undefined, name: string) =>
  new RegExp(`^${name}: ((?:.|\r\n[ \t])*)`, "im")
    .exec(raw ?? "")?.[1]
    ?.replace(/\s+/g, " ")
    .trim() ?? "";

const complaintsOf = (address: string) => world.sql`
  select c.id, c.code, c.status, c.text, v.level,
    (select count(*)::int from photo p where p.complaint_id = c.id) as photos
  from complaint c join conversation v on v.complaint_id = c.id
  where v.channel_code = 'email' and v.address = ${blindText(address)} order by c.id`;

const codeOf = async (address: string): Promise<string> => (await complaintsOf(address))[0]?.code ?? "";

describe("an e-mail", () => {
  it("becomes a complaint with its photos, and gets a reply in its thread with the number and a one-tap link", async () => {
    const address = someone();
    const mail = richLetter({
      from: `Siti Aminah <${address}>`,
      subject: "Lampu mati",
      messageId: "<pertama@contoh.org>",
      text: "Di depan sekolah, sejak Senin.\n\n-- \nSiti",
      attachments: [
        { filename: "lampu.jpg", content: await picture() },
        { filename: "surat.pdf", content: Buffer.alloc(40_000) },
      ],
    });
    await bring(mail);
    const [row, ...others] = await complaintsOf(address);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      status: "triage",
      photos: 1,
      text: "Lampu mati\n\nDi depan sekolah, sejak Senin.\n\n[lampiran: surat.pdf, 40 kB]",
    });
    const [answer, ...more] = sentTo(address);
    expect(more).toEqual([]);
    expect(head(answer, "In-Reply-To")).toBe("<pertama@contoh.org>");
    expect(head(answer, "References")).toBe("<pertama@contoh.org>");
    expect(head(answer, "Subject")).toBe(`Re: Lampu mati [${row?.code}]`);
    expect(head(answer, "Auto-Submitted")).toBe("auto-replied");
    expect(head(answer, "Message-ID")).toMatch(/^<[0-9a-f-]{36}@contoh\.id>$/);
    expect((await simpleParser(answer ?? "")).text).toMatch(
      new RegExp(`: https://crm\\.contoh\\.id/lokasi/${row?.code}#kode=\\w{16}\n`),
    );
  });

  it("that is read again, copied to us twice or sent again becomes one complaint with one reply", async () => {
    const address = someone();
    const mail = write(address, "Pohon tumbang");
    await bring(mail);
    await bring(mail);
    await bring(Buffer.concat([Buffer.from("X-Seen: twice\r\n"), mail]));
    await bring(write(address, "Pohon tumbang"));
    expect(await complaintsOf(address)).toHaveLength(1);
    expect(sentTo(address)).toHaveLength(1);
  });

  it("of the same text with another subject, or by another person, becomes another complaint", async () => {
    const [address, other] = [someone(), someone()];
    await bring(write(address, "Mohon dibantu", { Subject: "Lampu mati di Senen" }));
    await bring(write(address, "Mohon dibantu", { Subject: "Got mampet di Gambir" }));
    await bring(write(other, "Mohon dibantu", { Subject: "Got mampet di Gambir" }));
    expect((await complaintsOf(address)).map(({ text }) => text)).toEqual([
      "Lampu mati di Senen\n\nMohon dibantu",
      "Got mampet di Gambir\n\nMohon dibantu",
    ]);
    expect(await complaintsOf(other)).toHaveLength(1);
  });

  it("of the same Message-ID by two people becomes two complaints", async () => {
    const [one, other] = [someone(), someone()];
    await bring(write(one, "Jalan rusak", { "Message-ID": "<sama@pindai.id>" }));
    await bring(write(other, "Banjir", { "Message-ID": "<sama@pindai.id>" }));
    expect(await complaintsOf(one)).toHaveLength(1);
    expect(await complaintsOf(other)).toHaveLength(1);
  });

  it("keeps emoji, right-to-left text and a text of 100 kB within its limit", async () => {
    const address = someone();
    await bring(write(address, `🚧 حفرة كبيرة ${"panjang ".repeat(12_800)}`));
    const [row] = await complaintsOf(address);
    expect(row?.text.startsWith("Lampu mati\n\n🚧 حفرة كبيرة panjang")).toBe(true);
    expect(row?.text.length).toBeLessThanOrEqual(4_000);
  });
});

describe("an e-mail in reply to ours", () => {
  it("in the thread answers our question, without the quoted history, and our next reply follows it in the thread", async () => {
    const address = someone();
    await bring(write(address, "Lubang besar", { "Message-ID": "<akar@contoh.org>" }));
    const code = await codeOf(address);
    await world.move(world.staff.intake, code, "ask", 1, { publicNote: "Di dekat bangunan apa?" });
    await desk.work(after(1));
    const question = sentTo(address).at(-1);
    expect(question).toContain("Di dekat bangunan apa?");
    const reply = write(
      address,
      "Depan Stasiun Gambir.\r\n\r\nPada tanggal Kam, 26 Nov 2026 pukul 14.05 Cepat Respon <dki@contoh.id> menulis:\r\n> Di dekat bangunan apa?",
      {
        Subject: "Re: tanpa nomor",
        "Message-ID": "<balasan@contoh.org>",
        "In-Reply-To": head(question, "Message-ID"),
      },
    );
    await bring(reply, after(2));
    expect(await complaintsOf(address)).toHaveLength(1);
    expect((await world.timeline(code)).at(-1)).toMatchObject({
      kind: "answer",
      internalNote: "Depan Stasiun Gambir.",
    });
    await world.move(world.staff.intake, code, "verify", 3, { point: gambir, categoryCode: "jalan" });
    await desk.work(after(3));
    const next = sentTo(address).at(-1);
    expect(head(next, "In-Reply-To")).toBe("<balasan@contoh.org>");
    expect(head(next, "References").split(" ")).toEqual([
      head(question, "Message-ID"),
      "<balasan@contoh.org>",
    ]);
  });

  it("without a thread is found by the number in its subject", async () => {
    const address = someone();
    await bring(write(address, "Sampah menumpuk"));
    const code = await codeOf(address);
    await bring(write(address, "Sudah seminggu.", { Subject: `Bls: Lampu mati [${code}]` }), after(1));
    expect(await complaintsOf(address)).toHaveLength(1);
    expect((await world.timeline(code)).at(-1)?.internalNote).toBe("Sudah seminggu.");
  });

  it("of another person in the same thread becomes a complaint of its own", async () => {
    const [address, other] = [someone(), someone()];
    await bring(write(address, "Parkir liar", { "Message-ID": "<utas@contoh.org>" }));
    await bring(
      write(other, "Saya juga", { "In-Reply-To": "<utas@contoh.org>", Subject: "Re: Parkir liar" }),
    );
    expect(await complaintsOf(other)).toHaveLength(1);
    expect(await world.timeline(await codeOf(address))).toHaveLength(1);
  });

  it("with BERHENTI ends the replies", async () => {
    const address = someone();
    await bring(write(address, "Macet"));
    const code = await codeOf(address);
    await bring(write(address, "BERHENTI\r\n\r\n> kutipan", { Subject: `Re: [${code}]` }), after(1));
    await world.move(world.staff.intake, code, "verify", 2, { point: gambir, categoryCode: "jalan" });
    await desk.work(after(2));
    expect(sentTo(address)).toHaveLength(1);
  });
});

describe("an e-mail from a machine", () => {
  it("becomes neither complaint nor answer, and counts as handled", async () => {
    const address = someone();
    await bring(write(address, "Saya sedang cuti", { "Auto-Submitted": "auto-replied" }));
    await bring(write("dki@contoh.id", "Salinan kami sendiri"));
    expect(await complaintsOf(address)).toEqual([]);
    expect(sentTo(address)).toEqual([]);
    expect(sentTo("dki@contoh.id")).toEqual([]);
    const [open] = await world.sql`select count(*)::int as n from channel_arrival where state <> 'done'`;
    expect(open?.n).toBe(0);
  });

  it("that reports an undelivered reply ends the replies and makes that reply a dead letter", async () => {
    const address = someone();
    await bring(write(address, "Jembatan retak"));
    const code = await codeOf(address);
    await bring(bounceOf(sentTo(address)[0] ?? ""), after(1));
    expect((await complaintsOf(address))[0]?.level).toBe("none");
    const [dead] =
      await world.sql`select state, last_error from answer where address = ${blindText(address)}`;
    expect(dead).toEqual({ state: "dead", last_error: "bounced 5.1.1" });
    await world.move(world.staff.intake, code, "verify", 2, { point: gambir, categoryCode: "jalan" });
    await desk.work(after(2));
    expect(sentTo(address)).toHaveLength(1);
  });

  it("without text gets ten refusals a day at most", async () => {
    const address = someone();
    for (let round = 0; round < 13; round += 1) imap.put(write(address, " ", { Subject: "" }));
    await desk.pull(noon);
    await desk.work(noon);
    expect(sentTo(address)).toHaveLength(10);
    await bring(write(address, " ", { Subject: "" }), after(25));
    expect(sentTo(address)).toHaveLength(11);
    expect(await complaintsOf(address)).toEqual([]);
  });
});

describe("the mailbox", () => {
  it("that breaks off in the middle is read on from there, and no e-mail is lost or handled twice", async () => {
    const address = someone();
    const attachments = [{ filename: "a.bin", content: Buffer.alloc(60_000) }];
    for (let index = 0; index < 12; index += 1)
      imap.put(
        await richLetter({ from: address, subject: `Kejadian ${index}`, text: "Tolong", attachments }),
      );
    const line = await openFrailLine(imap.port, 300_000);
    await setUp(imapUrl(line.port));
    const before = (await findAccount(world.db, "email"))?.cursor;
    let rounds = 0;
    while ((await countArrived(address)) < 12 && rounds < 8) {
      await desk.pull(noon);
      rounds += 1;
    }
    await line.close();
    expect(rounds).toBeGreaterThan(1);
    expect((await findAccount(world.db, "email"))?.cursor).not.toBe(before);
    await desk.work(noon);
    expect(await complaintsOf(address)).toHaveLength(12);
    expect(sentTo(address)).toHaveLength(12);
    await setUp();
  });

  it("that cannot be reached is recorded, and is read when it is back", async () => {
    const address = someone();
    await setUp(imapUrl(1));
    imap.put(write(address, "Halte rusak"));
    await desk.pull(noon);
    const [day] = await world.sql`select last_failure from channel_day where channel_code = 'email'
      order by last_failure_at desc nulls last limit 1`;
    expect(day?.last_failure).toBe("mailbox_unreachable");
    await setUp();
    await desk.pull(noon);
    await desk.work(noon);
    expect(await complaintsOf(address)).toHaveLength(1);
  });

  it.each(["0.0.0.0", "10.1.2.3", "[fd00::1]", "surat"])(
    "at the private address %s is neither saved nor read",
    async (host) => {
      await expect(setUp(imap.url.replace("127.0.0.1", host))).rejects.toThrow("url_private");
      await expect(
        desk.setUp("email", { imapUrl: imap.url, smtpUrl: `smtp://${host}`, from }, noon),
      ).rejects.toThrow("url_private");
    },
  );

  it("whose UIDs begin anew is read again without duplicate complaints", async () => {
    const address = someone();
    const [{ n: before } = { n: 0 }] = await world.sql`select count(*)::int as n from complaint`;
    imap.box().uidvalidity = 77;
    await bring(write(address, "Trotoar ambles"));
    const [{ n } = { n: 0 }] = await world.sql`select count(*)::int as n from complaint`;
    expect(n).toBe(before + 1);
    expect((await findAccount(world.db, "email"))?.cursor).toMatch(/ 77 \d+ /);
  });

  it("with an e-mail of 30 MB keeps its text and the photos within the limit", async () => {
    const address = someone();
    const small = await picture();
    const heavy = Buffer.alloc(22_000_000, 7);
    const before = process.memoryUsage().rss;
    await bring(
      richLetter({
        from: address,
        subject: "Video kejadian",
        text: "Lihat videonya, café 🙏",
        html: "<p>Lihat videonya, café 🙏</p>",
        attachments: [
          { filename: "rekaman panjang.mp4", content: heavy },
          { filename: "foto.jpg", content: small },
        ],
      }),
    );
    const [row] = await complaintsOf(address);
    expect(row).toMatchObject({
      photos: 1,
      text: "Video kejadian\n\nLihat videonya, café 🙏\n\n[lampiran: rekaman panjang.mp4, 22,0 MB]",
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(900_000_000);
    const [stored] = await world.sql`select max(octet_length(body))::int as bytes from channel_arrival`;
    expect(stored?.bytes).toBeLessThan(15_000_001);
  });

  it("keeps an unreadable e-mail as a dead letter", async () => {
    imap.put("rubbish without a head");
    await desk.pull(noon);
    await desk.work(noon);
    expect((await listDeadRawMessages(world.db, 5)).map(({ failure }) => failure)).toEqual([
      "sender_unreadable",
    ]);
  });

  it("whose server defers a reply gets it later under the same Message-ID", async () => {
    const address = someone();
    smtp.state.refuses = true;
    await bring(write(address, "Kabel semrawut"));
    expect(sentTo(address)).toEqual([]);
    const [queued] = await world.sql`select id, state from answer where address = ${blindText(address)}`;
    expect(queued?.state).toBe("failed");
    smtp.state.refuses = false;
    await desk.work(after(24 * 365));
    expect(head(sentTo(address)[0], "Message-ID")).toBe(`<${queued?.id}@contoh.id>`);
  });
});

async function countArrived(address: string): Promise<number> {
  const [row] = await world.sql`
    select count(*)::int as n from channel_arrival where position(${address}::bytea in body) > 0`;
  return row?.n ?? 0;
}
