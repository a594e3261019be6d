import dns from "node:dns";
import { afterEach, describe, expect, it, vi } from "vitest";
import { listen } from "@/server/open311/testing/listen";

vi.mock("node:dns", async (original) => {
  const real = await original<typeof dns>();
  const lookup = vi.fn(real.lookup);
  return { ...real, lookup, default: { ...real, lookup } };
});

const { askOutside, checkOutboundUrl } = await import("./fetch-outside");

afterEach(() => {
  vi.unstubAllEnvs();
});

function resolveTo(...addresses: string[]) {
  vi.mocked(dns.lookup).mockImplementationOnce(((
    _host: string,
    _options: unknown,
    answer: (...args: unknown[]) => void,
  ) =>
    answer(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    )) as never);
}

describe("a URL from outside", () => {
  it.each([
    ["https://contoh.id/kabar", null],
    ["https://8.8.8.8/kabar", null],
    ["http://contoh.id/kabar", "url_not_https"],
    ["ftp://contoh.id", "url_not_https"],
    ["file:///etc/passwd", "url_not_https"],
    ["javascript:alert(1)", "url_not_https"],
    ["contoh.id", "url_not_https"],
    ["https://localhost/", "url_private"],
    ["https://127.0.0.1/", "url_private"],
    ["https://2130706433/", "url_private"],
    ["https://0x7f.0.0.1/", "url_private"],
    ["https://[::1]/", "url_private"],
    ["https://[::ffff:10.0.0.1]/", "url_private"],
    ["https://169.254.169.254/latest", "url_private"],
    ["https://siti:rahasia@contoh.id/", "url_private"],
    ["https://postgres/", "url_private"],
  ])("%s: %s", (url, problem) => {
    if (problem) expect(() => checkOutboundUrl(url)).toThrow(problem);
    else expect(checkOutboundUrl(url).href).toBe(url);
  });

  it("that resolves to a private address is not fetched, even if that is one among others", async () => {
    const ear = await listen();
    const port = new URL(ear.url).port;
    resolveTo("127.0.0.1");
    await expect(askOutside(`https://jebakan.contoh.id:${port}/`, { method: "GET" })).rejects.toThrow(
      "url_private",
    );
    resolveTo("8.8.8.8", "127.0.0.1");
    await expect(askOutside(`https://jebakan.contoh.id:${port}/`, { method: "GET" })).rejects.toThrow(
      "url_private",
    );
    resolveTo("::ffff:127.0.0.1");
    await expect(askOutside(`https://jebakan.contoh.id:${port}/`, { method: "GET" })).rejects.toThrow(
      "url_private",
    );
    expect(ear.heard).toHaveLength(0);
    await ear.close();
  });

  it("on this machine is fetched when the settings allow it, without following redirects", async () => {
    vi.stubEnv("OUTBOUND_PRIVATE", "on");
    const ear = await listen(() => ({
      status: 302,
      headers: { location: "http://127.0.0.1:1/" },
      body: "pindah",
    }));
    const answer = await askOutside(`${ear.url}/a?b=1`, {
      method: "POST",
      body: "isi é",
      headers: { "x-uji": "1" },
    });
    expect(answer).toEqual({ status: 302, text: "pindah" });
    expect(ear.heard).toMatchObject([
      { method: "POST", url: "/a?b=1", body: "isi é", headers: { "x-uji": "1" } },
    ]);
    await ear.close();
  });

  it("with an endless response is cut off", async () => {
    vi.stubEnv("OUTBOUND_PRIVATE", "on");
    const ear = await listen(() => ({ status: 200, body: "x".repeat(2_100_000) }));
    await expect(askOutside(ear.url, { method: "GET" })).rejects.toThrow("the answer is too long");
    await ear.close();
  });

  it("without a response is reported as such", async () => {
    vi.stubEnv("OUTBOUND_PRIVATE", "on");
    await expect(askOutside("http://127.0.0.1:1/", { method: "GET" })).rejects.toThrow("ECONNREFUSED");
  });
});
