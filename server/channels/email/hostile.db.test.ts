import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openImap, openSmtp } from "@/bin/simulate/mail-servers";
import { noon, openWorld, type World } from "@/db/testing/world";
import { blindText } from "@/db/vault/seal";
import { openChannelDesk } from "@/server/gateway/testing/channel-desk";
import { picture, plainLetter, richLetter } from "@/server/gateway/testing/letters";

let world: World;
let desk: ReturnType<typeof openChannelDesk>;
let imap: Awaited<ReturnType<typeof openImap>>;
let smtp: Awaited<ReturnType<typeof openSmtp>>;

beforeAll(async () => {
  world = await openWorld();
  desk = openChannelDesk(world);
  [imap, smtp] = await Promise.all([openImap(), openSmtp()]);
  const from = "Cepat Respon <dki@contoh.id>";
  await desk.setUp("email", { imapUrl: imap.url, smtpUrl: smtp.url, from }, noon);
});
afterAll(async () => {
  await Promise.all([imap.close(), smtp.close()]);
  await world.close();
});

let people = 0;
const someone = () => `orang${++people}@contoh.org`;

/** Delivers e-mails. Returns the sender's complaints, and the number of replies. */
async function bring(address: string, ...mails: (Buffer | string)[]) {
  for (const mail of mails) imap.put(mail);
  await desk.pull(noon);
  await desk.work(noon);
  const complaints = await world.sql`
    select c.text, (select count(*)::int from photo p where p.complaint_id = c.id) as photos
    from complaint c join conversation v on v.complaint_id = c.id
    where v.channel_code = 'email' and v.address = ${blindText(address)} order by c.id`;
  return { complaints: [...complaints], answers: smtp.mails.filter(({ to }) => to === address).length };
}
const letter = (From: string, text: string, charset = "utf-8") =>
  plainLetter({ charset, headers: { From }, text });

describe("the text of an e-mail", () => {
  it.each([
    ["utf-8", "🚧👩🏽‍🔧 حفرة كبيرة في الطريق ‏("],
    ["iso-8859-1", "Café Ménteng, lampu mati"],
    ["windows-1252", "Depan “Café” – €5"],
    ["windows-1256", "حفرة كبيرة في الطريق"],
    ["gb18030", "路灯坏了 Glodok 🚧"],
  ])("in %s stays as written", async (charset, text) => {
    const address = someone();
    const { complaints } = await bring(address, letter(address, text, charset));
    expect(complaints).toEqual([{ text: `Lampu mati\n\n${text}`, photos: 0 }]);
  });

  it.each(["", "x"])("of 100 kB after %j is cut, and no emoji in half", async (before) => {
    const address = someone();
    const { complaints } = await bring(address, letter(address, before + "🚧".repeat(25_000)));
    expect(complaints).toEqual([
      { text: expect.stringMatching(/^Lampu mati\n\nx?🚧{1950,1999} …$/u), photos: 0 },
    ]);
  });

  it.each(["", " \u0000\r\n\t "])("%j without a subject is refused with a reply", async (text) => {
    const address = someone();
    const mail = plainLetter({ headers: { From: address, Subject: "" }, text });
    expect(await bring(address, mail)).toEqual({ complaints: [], answers: 1 });
    expect(smtp.mails.at(-1)?.raw).toContain("tidak ada isinya");
  });
});

const headOf = (type: string) =>
  `To: dki@contoh.id\r\nSubject: Banjir\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n`;
const mixed = headOf('multipart/mixed; boundary="b"');
const words = "--b\r\nContent-Type: text/plain\r\n\r\nDi gang kami\r\n";
const pictured = "--b\r\nContent-Type: image/jpeg\r\nContent-Disposition: attachment\r\n";

describe("an e-mail with broken MIME", () => {
  it.each([
    ["never ends", `${mixed}\r\n${words}`, "Di gang kami"],
    ["ends in the middle of a part's head", `${mixed}\r\n${words}--b\r\nContent-Ty`, "Di gang kami"],
    [
      "has a picture that is no base64",
      `${mixed}\r\n${words}${pictured}Content-Transfer-Encoding: base64\r\n\r\n@@@ rusak @@@\r\n--b--\r\n`,
      "Di gang kami",
    ],
    [
      "names an encoding that nobody knows",
      `${mixed}\r\n${words.replace("plain", "plain\r\nContent-Transfer-Encoding: x-rahasia")}--b--\r\n`,
      "Di gang kami",
    ],
    ["names no boundary", `${headOf("multipart/mixed")}\r\nDi gang kami\r\n`, "Di gang kami"],
    ["never comes to its boundary", `${mixed}\r\nDi gang kami\r\n`, "Di gang kami"],
  ])("that %s is one complaint with its text", async (_what, rest, text) => {
    const address = someone();
    const became = await bring(address, `From: ${address}\r\n${rest}`);
    expect(became).toEqual({ complaints: [{ text: `Banjir\n\n${text}`, photos: 0 }], answers: 1 });
  });

  const deeper = (_: unknown, at: number) =>
    `--b${at}\r\nContent-Type: multipart/mixed; boundary="b${at + 1}"\r\n\r\n`;

  it.each([
    [
      "is nested 2,000 deep",
      `${mixed.replace('"b"', "b0")}\r\n${Array.from({ length: 2_000 }, deeper).join("")}`,
    ],
    ["has a head of 1 MB", `${"X-Isi: panjang sekali\r\n".repeat(45_000)}${mixed}\r\n${words}--b--\r\n`],
  ])("that %s becomes a dead letter, and the next one is not held up", async (_what, rest) => {
    const [address, next] = [someone(), someone()];
    const dead = async () => (await world.sql`select 1 from channel_arrival where state = 'dead'`).length;
    const before = await dead();
    const became = await bring(next, `From: ${address}\r\n${rest}`, letter(next, "Macet"));
    expect(became.complaints).toHaveLength(1);
    expect(await dead()).toBe(before + 1);
  });
});

it("an e-mail with a photo of 30 MB keeps its text, the other photo, and the name of the large one", async () => {
  const address = someone();
  const attachments = [
    { filename: "besar.jpg", content: Buffer.alloc(30_000_000, 0xff) },
    { filename: "kecil.jpg", content: await picture() },
  ];
  const { complaints } = await bring(
    address,
    await richLetter({ from: address, text: "Jembatan retak 🚧", attachments }),
  );
  const text = "Lampu mati\n\nJembatan retak 🚧\n\n[lampiran: besar.jpg, 30,0 MB]";
  expect(complaints).toEqual([{ text, photos: 1 }]);
});
