import { randomUUID } from "node:crypto";
import iconv from "iconv-lite";
import MailComposer from "nodemailer/lib/mail-composer";
import type Mail from "nodemailer/lib/mailer";
import sharp from "sharp";

type Plain = { charset?: string; headers?: Record<string, string>; text: string };

/** A plain e-mail in a charset as old mail programs send it (8 bits, no encoding). */
export function plainLetter({ charset = "utf-8", headers = {}, text }: Plain): Buffer {
  const head = {
    From: "Siti <siti@contoh.id>",
    To: "dki@contoh.id",
    Subject: "Lampu mati",
    "Message-ID": `<${randomUUID()}@contoh.id>`,
    "Content-Type": `text/plain; charset=${charset}`,
    "Content-Transfer-Encoding": "8bit",
    ...headers,
  };
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}`);
  return Buffer.concat([
    Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"),
    iconv.encode(text, charset),
    Buffer.from("\r\n"),
  ]);
}

/** An e-mail as today's mail programs write it, with HTML, images and files. */
export function richLetter(over: Mail.Options): Promise<Buffer> {
  const whole = { from: "Siti <siti@contoh.id>", to: "dki@contoh.id", subject: "Lampu mati", ...over };
  return new Promise((resolve, reject) =>
    new MailComposer(whole).compile().build((error, mail) => (error ? reject(error) : resolve(mail))),
  );
}

/** A unique photo; `noise` makes it large. */
export async function picture(noise = 0): Promise<Buffer> {
  const side = noise || 400;
  const pixels = Buffer.alloc(side * side * 3);
  let state = Math.floor(Math.random() * 2 ** 31);
  for (let at = 0; at < pixels.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    pixels[at] = (state >> 16) % 256;
  }
  return sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** The bounce of an e-mail (RFC 3464). */
export function bounceOf(original: string, { action = "failed", status = "5.1.1" } = {}): Buffer {
  const messageId = /^Message-ID:\s*(\S+)/im.exec(original)?.[1] ?? "";
  return Buffer.from(
    [
      "Return-Path: <>",
      "From: Mail Delivery System <mailer-daemon@mx.contoh.id>",
      "To: dki@contoh.id",
      `Subject: Undelivered Mail Returned to Sender ${randomUUID()}`,
      "Auto-Submitted: auto-replied",
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "I'm sorry to have to inform you that your message could not be delivered.",
      "--b",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mx.contoh.id",
      "",
      "Final-Recipient: rfc822; siti@contoh.id",
      `Action: ${action}`,
      `Status: ${status}`,
      "",
      "--b",
      "Content-Type: text/rfc822-headers",
      "",
      `Message-ID: ${messageId}`,
      "--b--",
      "",
    ].join("\r\n"),
  );
}
