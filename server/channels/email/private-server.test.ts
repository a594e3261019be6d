import dns from "node:dns";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { openImap, openSmtp } from "@/bin/simulate/mail-servers";

const judged = vi.hoisted(() => ({ areAllPublic: false }));
vi.mock("@/server/outbound/public-address", async (original) => {
  const { isPublicAddress } = await original<typeof import("@/server/outbound/public-address")>();
  return { isPublicAddress: (address: string) => judged.areAllPublic || isPublicAddress(address) };
});
vi.mock("node:dns", async (original) => {
  const real = await original<typeof dns>();
  const lookup = vi.fn(real.lookup);
  return { ...real, lookup, default: { ...real, lookup } };
});

const { pullMail } = await import("./pull-mail");
const { sendMail } = await import("./send-mail");

let imap: Awaited<ReturnType<typeof openImap>>;
let smtp: Awaited<ReturnType<typeof openSmtp>>;

beforeAll(async () => {
  [imap, smtp] = await Promise.all([openImap(), openSmtp()]);
});
afterEach(() => {
  judged.areAllPublic = false;
});
afterAll(() => Promise.all([imap.close(), smtp.close()]));

/** The settings with another host in the place of this machine's address. */
const at = (host: string) => ({
  imapUrl: imap.url.replace("127.0.0.1", host),
  smtpUrl: smtp.url.replace("127.0.0.1", host),
  from: "dki@contoh.id",
});

const pull = (host: string) => pullMail(at(host), null, async () => {});
const send = (host: string, query = "") =>
  sendMail({ id: "1", address: "warga@contoh.org", text: "Diterima." } as Parameters<typeof sendMail>[0], {
    ...at(host),
    smtpUrl: at(host).smtpUrl + query,
  });

type Resolution = (error: null, addresses: { address: string; family: number }[]) => void;

const resolveTo = (...addresses: string[]) =>
  vi.mocked(dns.lookup).mockImplementationOnce(((_host: string, _options: unknown, done: Resolution) =>
    done(
      null,
      addresses.map((address) => ({ address, family: 4 })),
    )) as never);

it("a mail server on this machine is read and sent to", async () => {
  await pull("127.0.0.1");
  await send("localhost");
  expect(smtp.mails).toHaveLength(1);
});

it("a query that was saved earlier runs no program and names no proxy", async () => {
  const before = smtp.mails.length;
  await send("127.0.0.1", "?sendmail=true&path=/bin/true");
  await send("127.0.0.1", "?proxy=http://127.0.0.1:1");
  expect(smtp.mails).toHaveLength(before + 2);
});

// Linux connects 0.0.0.0 to this machine, and it is no address of loopback.
it.each(["0.0.0.0", "192.168.1.1", "[::]", "surat"])("a mail server at %s is asked nothing", async (host) => {
  await expect(pull(host)).rejects.toThrow("url_private");
  await expect(send(host)).rejects.toThrow("url_private");
});

it("a name of a mail server that resolves to a private address is asked nothing", async () => {
  resolveTo("8.8.8.8", "127.0.0.1");
  await expect(pull("surat.contoh.id")).rejects.toThrow("url_private");
  resolveTo("127.0.0.1");
  await expect(send("surat.contoh.id")).rejects.toThrow("url_private");
});

it("a mail server's name is looked up once: the address that was checked is the one connected to", async () => {
  judged.areAllPublic = true;
  resolveTo("127.0.0.1");
  await expect(pull("surat.contoh.id")).resolves.toBeUndefined();
});

it("a mail server elsewhere that offers no TLS gets no password", async () => {
  judged.areAllPublic = true;
  await expect(pull("0.0.0.0")).rejects.toThrow();
  await expect(send("0.0.0.0")).rejects.toThrow(/TLS/);
});
