import dns from "node:dns";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { trustLoopback } from "@/db/testing/trust-loopback";
import { listen } from "@/server/open311/testing/listen";
import { fetchPicture } from "./fetch-picture";
import { postUrlEncoded } from "./post-form";
import { postJson } from "./post-json";
import { mediaById } from "./whatsapp/media";

vi.mock("node:dns", async (original) => {
  const real = await original<typeof dns>();
  const lookup = vi.fn(real.lookup);
  return { ...real, lookup, default: { ...real, lookup } };
});

let peer: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  peer = await listen();
});
beforeEach(() => {
  peer.heard.length = 0;
  peer.answer(() => ({ status: 200, body: '{"id":"1"}' }));
});
afterEach(() => {
  delete process.env.OUTBOUND_PRIVATE;
});
afterAll(() => peer.close());

const port = () => new URL(peer.url).port;
const settings = (graphUrl: string) => ({ graphUrl, token: "token", mediaHosts: [] });

/** Each way by which a channel asks a server, to a URL that an administrator or a message chose. */
const roads: [string, (url: string) => Promise<unknown>][] = [
  ["JSON", (url) => postJson(url, { a: 1 })],
  ["a form", (url) => postUrlEncoded(url, { a: "1" })],
  ["a photo", (url) => fetchPicture(url, [new URL(url).origin], {})],
  ["WhatsApp's media", (url) => mediaById("7", settings(url))()],
];

describe.each(roads)("%s", (_, ask) => {
  it("goes neither by http nor to a private address", async () => {
    await expect(ask(peer.url)).rejects.toThrow("url_not_https");
    await expect(ask(`https://127.0.0.1:${port()}`)).rejects.toThrow("url_private");
    await expect(ask(`https://localhost:${port()}`)).rejects.toThrow("url_private");
    await expect(ask("https://169.254.169.254/latest")).rejects.toThrow("url_private");
    expect(peer.heard).toEqual([]);
  });

  it("does not go to a name that resolves to a private address", async () => {
    const addresses = [
      { address: "8.8.8.8", family: 4 },
      { address: "127.0.0.1", family: 4 },
    ];
    const resolve = (_host: string, _options: unknown, done: (...found: unknown[]) => void) =>
      done(null, addresses);
    vi.mocked(dns.lookup).mockImplementationOnce(resolve as never);
    await expect(ask(`https://jebakan.contoh.id:${port()}/`)).rejects.toThrow("url_private");
  });

  it("follows no redirect by itself", async () => {
    trustLoopback();
    peer.answer(({ url }) =>
      url === "/pindah" ? { status: 200 } : { status: 302, headers: { location: `${peer.url}/pindah` } },
    );
    await expect(ask(`${peer.url}/a`)).rejects.toThrow(/answered 302|picture_gone/);
    expect(peer.heard).toHaveLength(1);
  });
});

describe("a response to what a channel sends", () => {
  beforeEach(trustLoopback);

  it("that refuses comes with its status and text", async () => {
    peer.answer(() => ({ status: 403, body: "duplicate" }));
    await expect(postJson(peer.url, {})).rejects.toMatchObject({ cause: { status: 403, text: "duplicate" } });
  });

  it("that is endless counts as sent, for it was accepted", async () => {
    peer.answer(() => ({ status: 201, body: "x".repeat(200_000) }));
    expect(await postUrlEncoded(peer.url, { Body: "Terima kasih & salam" })).toBeNull();
    expect(peer.heard).toMatchObject([
      {
        body: "Body=Terima+kasih+%26+salam",
        headers: { "content-type": expect.stringContaining("x-www-form-urlencoded") },
      },
    ]);
  });
});

describe("a photo at a URL", () => {
  beforeEach(trustLoopback);
  const photo = (leads = 0) =>
    fetchPicture(`${peer.url}/a.jpg`, [peer.url], { authorization: "Basic x" }, leads);

  it.each([
    [404, "picture_gone"],
    [302, "picture_gone"],
    [408, "answered 408"],
    [429, "answered 429"],
    [503, "answered 503"],
  ])("whose host answers %i fails with %s", async (status, reason) => {
    peer.answer(() => ({ status }));
    await expect(photo()).rejects.toThrow(reason);
  });

  it("of more than 12 MB is refused", async () => {
    peer.answer(() => ({ status: 200, body: "x".repeat(12_600_000) }));
    await expect(photo()).rejects.toMatchObject({ code: "TOO_LARGE", message: "photo_too_large" });
  });

  it("is followed to a listed host without the headers, and no further than it may lead", async () => {
    peer.answer(({ url }) =>
      url === "/b.jpg"
        ? { status: 200, body: "gambar" }
        : { status: 307, headers: { location: url === "/a.jpg" ? "/b.jpg" : "/a.jpg" } },
    );
    expect((await photo(1)).toString()).toBe("gambar");
    expect(peer.heard.map(({ headers }) => headers.authorization)).toEqual(["Basic x", undefined]);
    peer.answer(() => ({ status: 307, headers: { location: "https://lain.contoh.id/b.jpg" } }));
    await expect(photo(1)).rejects.toThrow("picture_host_unknown");
  });
});
