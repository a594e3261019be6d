import { openImap, openSmtp } from "../mail-servers";
import type { PlannedMessage } from "../plan";
import type { Speaker } from "../speaker";

/** E-mail: a real IMAP mailbox that the product reads, and a real SMTP server that accepts its replies. */
export async function openEmailSpeaker(): Promise<Speaker> {
  const [imap, smtp] = await Promise.all([openImap(), openSmtp()]);
  return {
    channelCode: "email",
    values: () => ({ imapUrl: imap.url, smtpUrl: smtp.url, from: "Pemprov DKI <dki@contoh.id>" }),
    deliver: async (planned) => imap.put(write(planned)),
    countAnswers: () => smtp.mails.length,
    close: async () => {
      await imap.close();
      await smtp.close();
    },
  };
}

/** Garbage is an e-mail without a valid sender. */
function write({ kind, mark, person, text }: PlannedMessage): string {
  const from = kind === "garbage" ? "bukan alamat" : `Warga ${person} <warga${person}@contoh.id>`;
  return [
    `From: ${from}`,
    "To: dki@contoh.id",
    `Message-ID: <${mark}@contoh.id>`,
    `Date: ${new Date().toUTCString()}`,
    "Subject: Laporan warga",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "",
    text || mark,
    "",
  ].join("\r\n");
}
