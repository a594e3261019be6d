import { beforeEach, expect, it } from "vitest";
import { trustLoopback } from "@/db/testing/trust-loopback";
import { checkTargets } from "./check-targets";
import { mailbox } from "./email/mailbox";
import { adapters } from "./registry";

beforeEach(() => {
  delete process.env.OUTBOUND_PRIVATE;
});

const targets = Object.entries(adapters).flatMap(([code, { fields }]) =>
  fields.flatMap(({ name, target }) => (target ? [[code, name, target] as const] : [])),
);
const privateOf = {
  web: ["https://10.1.2.3/api", "https://localhost/api", "https://gateway/api", "https://a:b@contoh.id"],
  mail: ["imap://10.1.2.3", "imaps://surat/INBOX", "smtp://[fd00::1]:25"],
  hosts: ["10.1.2.3", "pbs.twimg.com *.gambar", "https://[fd00::1]"],
};
const publicOf = {
  web: ["https://api.contoh.id/v1"],
  mail: ["imaps://a:b@surat.contoh.id:993/INBOX", "smtp://127.0.0.1:25", "smtp://localhost", "imap://[::1]"],
  hosts: ["pbs.twimg.com *.fbcdn.net https://gambar.contoh.id:8443"],
};

it.each(targets)("%s refuses a private address in %s", (code, field, target) => {
  const check = (value: string) => checkTargets(adapters[code] ?? { fields: [] }, { [field]: value });
  for (const value of privateOf[target])
    expect(() => check(value), value).toThrow(
      expect.objectContaining({ message: "url_private", detail: { field } }),
    );
  for (const value of publicOf[target]) expect(() => check(value), value).not.toThrow();
  trustLoopback();
  expect(() => check(privateOf[target][0] ?? "")).not.toThrow();
});

it.each(targets.filter(([, , target]) => target !== "mail"))("%s refuses http in %s", (code, field) => {
  const check = () => checkTargets(adapters[code] ?? { fields: [] }, { [field]: "http://api.contoh.id" });
  expect(check).toThrow("url_not_https");
  trustLoopback();
  expect(check).not.toThrow();
});

it("a mail server's URL has no query: it could name a proxy, or a program to run", () => {
  const check = (smtpUrl: string) => checkTargets(mailbox, { smtpUrl });
  for (const query of ["proxy=http://10.1.2.3", "sendmail=true&path=/bin/true", "requireTLS=false"])
    expect(() => check(`smtp://surat.contoh.id?${query}`), query).toThrow(
      expect.objectContaining({ message: "channel_settings_wrong", detail: { field: "smtpUrl" } }),
    );
});
