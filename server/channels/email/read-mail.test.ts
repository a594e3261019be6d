import { describe, expect, it } from "vitest";
import { measureGrowth, steepestGrowth } from "@/server/domain/testing/measure-growth";
import { bounceOf, picture, plainLetter, richLetter } from "@/server/gateway/testing/letters";
import { parseLetter } from "@/server/parsers/mail/parse-letter";
import type { ReadMessage } from "../adapter";
import { readMail } from "./read-mail";

const own = {
  imapUrl: "imap://a:b@mx.contoh.id",
  smtpUrl: "smtp://mx.contoh.id",
  from: "Cepat <dki@contoh.id>",
};
const receivedAt = new Date("2026-11-26T05:00:00Z");
const read = (body: Buffer | string) =>
  readMail({ channelCode: "email", contentType: "message/rfc822", body: Buffer.from(body), receivedAt }, own);

const inputOf = (body: Buffer) => ({
  body,
  receivedAt,
  own: { address: "dki@contoh.id", domain: "contoh.id" },
});

async function one(body: Buffer | string): Promise<ReadMessage> {
  const [reading, ...others] = await read(body);
  if (!reading || "undelivered" in reading || "part" in reading || others.length > 0)
    throw new Error("not one message");
  return reading;
}

describe("the text of an e-mail", () => {
  it.each([
    ["utf-8", "Lampu mati di Jl. Kramat 🚧 – حفرة"],
    ["iso-8859-1", "Café Ménteng, lampu mati"],
    ["windows-1252", "“Lampu” mati – café €5"],
    ["gb18030", "路灯坏了 Glodok"],
  ])("in %s are read", async (charset, text) => {
    expect((await one(plainLetter({ charset, text }))).text).toBe(text);
  });

  it("in an unknown charset is read as far as possible", async () => {
    const body = plainLetter({
      text: "Lampu mati",
      headers: { "Content-Type": "text/plain; charset=x-klingon" },
    });
    expect((await one(body)).text).toBe("Lampu mati");
  });

  it("is that of the HTML when there is nothing else, without the URLs of its images", async () => {
    const html =
      '<style>p{color:red}</style><p>Lampu <b>mati</b> di <a href="https://peta.contoh.id/1">sini</a></p><img src="https://x.id/a.png" alt="logo"><blockquote>kata tetangga</blockquote>';
    expect((await one(await richLetter({ html }))).text).toBe(
      "Lampu mati di sini [https://peta.contoh.id/1]\n\n> kata tetangga",
    );
  });

  it("is that of the HTML when the plain part only says that there is HTML", async () => {
    const html = `<p>${"Lampu jalan di depan sekolah mati sejak Senin. ".repeat(8)}</p>`;
    const { text } = await one(await richLetter({ text: "Lihat versi HTML.", html }));
    expect(text).toContain("sejak Senin");
  });

  it("is cut to the limit, and the list of files is whole", async () => {
    const { text } = await one(
      await richLetter({
        text: "kata ".repeat(20_000),
        attachments: [{ filename: "surat.pdf", content: Buffer.alloc(120_000) }],
      }),
    );
    expect(text.length).toBeLessThanOrEqual(4_000);
    expect(text.endsWith("…\n\n[lampiran: surat.pdf, 120 kB]")).toBe(true);
  });

  it.each<[string, number, (count: number) => string]>([
    ["20,000 deep", 5_000, (count) => `${"<div>".repeat(count)}dalam`],
    ["a megabyte long", 12_500, (count) => `<table>${"<tr><td>sel</td></tr>".repeat(count)}</table>`],
  ])("of HTML that is %s take a time that grows with it alone", async (_, size, html) => {
    const make = (count: number) => richLetter({ html: html(count) });
    const growth = await measureGrowth({
      make,
      run: async (letter) => parseLetter(inputOf(await letter)),
      size,
    });
    expect(growth).toBeLessThan(steepestGrowth);
  });
});

describe("a thread", () => {
  it("is identified by its message ids, the first one and the latest when there are many", async () => {
    const many = Array.from({ length: 60 }, (_, index) => `<r${index}@x.id>`);
    const message = await one(
      plainLetter({
        text: "Ya",
        headers: {
          "Message-ID": "<own@x.id>",
          "In-Reply-To": "<r59@x.id>",
          References: many.join(" "),
          Subject: "Re: Lampu",
        },
      }),
    );
    expect(message.correspondence?.keys).toEqual(["<own@x.id>"]);
    expect(message.correspondence?.refersTo).toHaveLength(20);
    expect(message.correspondence?.refersTo.at(0)).toBe("<r0@x.id>");
    expect(message.correspondence?.replyTo?.split(" ").at(-1)).toBe("<own@x.id>");
    expect(message.externalId).toBe("<own@x.id> siti@contoh.id");
  });

  it("without a Message-ID is identified by the e-mail's bytes", async () => {
    const body = "From: siti@contoh.id\r\n\r\nLampu mati";
    const first = await one(body);
    const again = await one(body);
    const other = await one(`${body} lagi`);
    expect(first.externalId).toBe(again.externalId);
    expect(first.externalId).not.toBe(other.externalId);
    expect(first.correspondence?.keys).toEqual([]);
  });
});

describe("an attachment", () => {
  it("is a photo, or is named with its size", async () => {
    const attached = await picture();
    const inline = await picture();
    const { attachments, text } = await one(
      await richLetter({
        html: '<p>Lihat <img src="cid:foto"> <img src="cid:logo"></p>',
        attachments: [
          { filename: "inline.jpg", content: inline, cid: "foto" },
          { filename: "logo.png", content: Buffer.alloc(900), cid: "logo" },
          { filename: "lubang.jpg", content: attached },
          {
            filename: "surat\r\n palsu.pdf",
            content: Buffer.alloc(2_350_000),
            contentType: "application/pdf",
          },
        ],
      }),
    );
    const photos = await Promise.all(attachments.map((fetch) => fetch()));
    expect(photos.map((photo) => photo.equals(attached) || photo.equals(inline))).toEqual([true, true]);
    expect(photos[0]?.equals(attached)).toBe(true);
    expect(text).toMatch(/\[lampiran: surat.*palsu\.pdf, 2,4 MB\]$/);
    expect(text).not.toContain("logo");
  });

  it("inside the HTML itself is a photo too", async () => {
    const photo = await picture();
    const html = `<p>Lihat</p><img src="data:image/jpeg;base64,${photo.toString("base64")}">`;
    const { attachments } = await one(await richLetter({ html }));
    expect((await attachments[0]?.())?.equals(photo)).toBe(true);
  });

  it("beyond six photos is only named", async () => {
    const content = await picture();
    const files = Array.from({ length: 8 }, (_, index) => ({ filename: `${index}.jpg`, content }));
    const { attachments, text } = await one(await richLetter({ text: "Banyak", attachments: files }));
    expect(attachments).toHaveLength(6);
    expect(text.match(/\[lampiran: \d\.jpg/g)).toHaveLength(2);
  });
});

describe("a forward", () => {
  it("belongs to the forwarder, with the original in the text", async () => {
    const message = await one(
      plainLetter({
        headers: { Subject: "Fwd: Lampu" },
        text: "Mohon dibantu.\r\n\r\n---------- Forwarded message ---------\r\nDari: Tono <tono@contoh.id>\r\n\r\n> Gelap sekali\r\n-- \r\nTono",
      }),
    );
    expect(message.contact?.email).toBe("siti@contoh.id");
    expect(message.text).toContain("> Gelap sekali");
  });

  it("that was attached is read with its photos", async () => {
    const photo = await picture();
    const original = await richLetter({
      from: "Tono <tono@contoh.id>",
      subject: "Lampu di gang",
      text: "Gelap sekali",
      attachments: [{ filename: "gang.jpg", content: photo }],
    });
    const message = await one(
      await richLetter({
        subject: "Tolong dilihat",
        text: "Mohon dibantu",
        attachments: [{ filename: "asli.eml", content: original, contentType: "message/rfc822" }],
      }),
    );
    expect(message.text).toMatch(
      /^Mohon dibantu\n\nFrom: .*tono@contoh\.id>\nSubject: Lampu di gang\n[\s\S]*Gelap sekali$/,
    );
    expect(message.attachments).toHaveLength(1);
  });
});

describe("an e-mail from a machine", () => {
  it.each<Record<string, string>>([
    { "Auto-Submitted": "auto-replied" },
    { "X-Autoreply": "yes" },
    { Precedence: "bulk" },
    { "Return-Path": "<>" },
    { "Content-Type": "multipart/report; boundary=x" },
    { From: "MAILER-DAEMON@mx.contoh.id" },
    { From: "DKI@contoh.id" },
  ])("is no message: %j", async (headers) => {
    expect(await read(plainLetter({ text: "Saya sedang cuti", headers: headers }))).toEqual([]);
  });

  it("is read when its headers say that a person wrote it", async () => {
    const headers = { "Auto-Submitted": "no", "Return-Path": "<siti@contoh.id>" };
    expect(await read(plainLetter({ text: "Lampu mati", headers }))).toHaveLength(1);
  });

  it("is a bounce only of our own replies and when it is final", async () => {
    const id = "0b6f7a52-5a0c-4f36-9d6e-3f0c3c1c7a11";
    const answer = `Message-ID: <${id}@contoh.id>`;
    expect(await read(bounceOf(answer))).toEqual([{ undelivered: id, reason: "bounced 5.1.1" }]);
    expect(await read(bounceOf(answer, { action: "delayed", status: "4.4.1" }))).toEqual([]);
    expect(await read(bounceOf(`Message-ID: <${id}@lain.id>`))).toEqual([]);
  });
});

describe("the date and sender of an e-mail", () => {
  it("are taken from our own server's stamp, not from the sender's clock", async () => {
    const headers = {
      Received: "from a by mx.contoh.id with ESMTP id 1; Thu, 26 Nov 2026 10:00:00 +0700",
      Date: "Mon, 1 Jan 1990 00:00:00 +0000",
    };
    expect((await one(plainLetter({ text: "x", headers }))).submittedAt.toISOString()).toBe(
      "2026-11-26T03:00:00.000Z",
    );
    const { submittedAt } = await one(
      plainLetter({ text: "x", headers: { Date: "Fri, 1 Jan 2100 00:00:00 +0000" } }),
    );
    expect(submittedAt).toEqual(receivedAt);
  });

  it.each(["", "tanpa alamat", "<>", "a@b@c <@>"])("cannot be answered from %j", async (From) => {
    await expect(read(plainLetter({ text: "x", headers: { From } }))).rejects.toThrow("sender_unreadable");
  });

  it.each([Buffer.alloc(0), Buffer.from([0, 255, 254, 10, 13]), Buffer.from("\r\n\r\n")])(
    "cannot be read from rubbish",
    async (body) => {
      await expect(read(body)).rejects.toThrow("sender_unreadable");
    },
  );
});
