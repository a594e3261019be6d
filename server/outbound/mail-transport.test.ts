import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openMailbox } from "@/server/notification/testing/open-mailbox";
import { openMailTransport } from "./mail-transport";
import { mustSpeakTls } from "./tls-of-mail";

const mailbox = openMailbox();
const letter = { from: "kantor@contoh.id", to: "warga@contoh.org", subject: "Nomor", text: "Diterima." };

beforeAll(() => mailbox.open());
afterAll(() => mailbox.close());
beforeEach(() => {
  mailbox.mails.length = 0;
});

test("a mail server of this machine needs no TLS", async () => {
  await openMailTransport(mailbox.url()).sendMail(letter);
  expect(mailbox.mails).toHaveLength(1);
});

test("a mail server elsewhere that offers no TLS gets nothing", async () => {
  // Linux connects 0.0.0.0 to this machine, and it is no address of loopback.
  const elsewhere = mailbox.url().replace("127.0.0.1", "0.0.0.0");
  await expect(openMailTransport(elsewhere).sendMail(letter)).rejects.toThrow(/TLS/);
  expect(mailbox.mails).toEqual([]);
});

test.each([
  ["localhost", false],
  ["127.0.0.1", false],
  ["[::1]", false],
  ["mail.example", true],
  ["10.1.2.3", true],
  ["localhost.example", true],
])("a mail server at %s must speak TLS: %s", (host, must) => {
  expect(mustSpeakTls(host)).toBe(must);
});

test("a line break in a subject or a recipient adds no header and no command", async () => {
  const transport = openMailTransport(mailbox.url());
  await transport.sendMail({ ...letter, subject: "Nomor\r\nBcc: lain@contoh.org\r\n\r\nIsi" });
  const address = "warga@contoh.org>\r\nRCPT TO:<lain@contoh.org";
  await transport.sendMail({ ...letter, to: { name: "", address } }).catch(() => {});
  expect(mailbox.mails.map(({ text }) => /^Bcc:/im.test(text))).not.toContain(true);
  const recipients = mailbox.mails.flatMap((mail) => mail.recipients);
  expect(recipients).toContain("warga@contoh.org");
  expect(recipients).not.toContain("lain@contoh.org");
});
