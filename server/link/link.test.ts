import { expect, it, vi } from "vitest";
import { linkIdOf, openLinkKeys, tokenOf } from "@/server/auth/link-keys";
import { hours } from "@/server/domain/duration";
import { linkPage, tokenLink, tokenLinkKinds } from "@/server/domain/link/token-link";

vi.stubEnv("DATABASE_URL", "postgres://nobody:asks@127.0.0.1:1/it");
const [{ postToken }, { env }] = await Promise.all([import("./http"), import("@/server/env")]);

const now = new Date("2026-11-24T05:00:00Z");
const secretKey = "key of the tests";
const site = (at = now) => ({ secretKey, publicUrl: "https://lapor.contoh.id", now: at });
const tokens = {
  invitation: `17.${"aB3-_".repeat(6)}xy`,
  survey: "Zk3v9QwLr81TnM2_-abcde",
  outside: "Zk3v9QwLr81TnM2_-abcde.1k3v9QwLr81TnM2_-abcdZ",
} as const;
const doors = { invitation: "/api/trpc", survey: "/api/survei", outside: "/api/trpc" } as const;

async function post(fields: Record<string, string>, headers: Record<string, string> = {}, at = now) {
  const response = await postToken(
    site(at),
    new Request("https://lapor.contoh.id/api/tautan", {
      method: "POST",
      headers,
      body: new URLSearchParams(fields),
    }),
  );
  const { status } = response;
  const cookies = response.headers.getSetCookie();
  const text = await response.text();
  return { status, location: response.headers.get("location"), cookies, text };
}
/** What a browser sends back of it. */
const sent = (cookies: readonly string[]) => cookies[0]?.split(";")[0] ?? null;

it.each(tokenLinkKinds)(
  "a link of the kind %s becomes a short cookie of its page, and a clean address",
  async (kind) => {
    const token = tokens[kind];
    for (const written of [token, `https://lapor.contoh.id${tokenLink(kind, token)}`]) {
      const { status, location, cookies, text } = await post({ jenis: kind, token: written });
      expect([status, location]).toEqual([303, `${linkPage(kind)}?tautan=${linkIdOf(token)}`]);
      expect(cookies.map((one) => one.replace(/=[\w-]+;/, "=…;"))).toEqual(
        [linkPage(kind), doors[kind]].map(
          (path) => `__Secure-tautan-${kind}=…; Path=${path}; Max-Age=28800; HttpOnly; SameSite=Lax; Secure`,
        ),
      );
      expect(decodeURIComponent(`${cookies}${location}${text}`)).not.toContain(token);
      const linkKeys = openLinkKeys(secretKey, sent(cookies), now);
      expect(tokenOf({ linkKeys }, kind, linkIdOf(token))).toBe(token);
    }
    const script = await post({ jenis: kind, token }, { accept: "application/json" });
    expect([script.status, script.location, JSON.parse(script.text)]).toEqual([
      200,
      null,
      { location: `${linkPage(kind)}?tautan=${linkIdOf(token)}` },
    ]);
    expect(script.cookies).toHaveLength(2);
  },
);

it("two links of one kind stay open side by side, each by its own id, for a working day", async () => {
  const other = tokens.outside.replace("Z", "Y");
  const first = await post({ jenis: "outside", token: tokens.outside });
  const second = await post({ jenis: "outside", token: other }, { cookie: sent(first.cookies) ?? "" });
  const held = (at: Date) => ({ linkKeys: openLinkKeys(secretKey, sent(second.cookies), at) });
  for (const token of [tokens.outside, other])
    expect(tokenOf(held(now), "outside", linkIdOf(token))).toBe(token);
  const late = new Date(now.getTime() + hours(8));
  expect(() => tokenOf(held(late), "outside", linkIdOf(other))).toThrow("link_closed");
  expect(() => tokenOf(held(now), "survey", linkIdOf(other))).toThrow("link_closed");
  expect(openLinkKeys("another key", sent(second.cookies), now).outside).toEqual([]);
});

it("what is no link of its kind is named on the page, and nothing of it is kept", async () => {
  for (const token of ["", "tebakan", tokens.survey, `${tokens.outside}x`])
    expect(await post({ jenis: "outside", token })).toMatchObject({
      status: 303,
      location: "/pihak-luar?gagal=tautan",
      cookies: [],
    });
  expect(await post({ jenis: "//lain.contoh", token: tokens.outside })).toMatchObject({
    status: 422,
    cookies: [],
  });
});

it("a form that another site sends is refused", async () => {
  const foreign = { "sec-fetch-site": "cross-site" };
  expect((await post({ jenis: "survey", token: tokens.survey }, foreign)).status).toBe(403);
});

async function open(path: string, init: { method?: string; headers?: Record<string, string> } = {}) {
  const [{ NextRequest }, { proxy }] = await Promise.all([import("next/server"), import("@/proxy")]);
  const response = await proxy(new NextRequest(`http://localhost:3000${path}`, init));
  const location = response.headers.get("location");
  const cookies = response.headers.getSetCookie();
  return { status: response.status, location: location?.replace("http://localhost:3000", ""), cookies };
}

it.each([
  ["invitation", "/undangan"],
  ["survey", "/survei"],
  ["outside", "/pihak-luar"],
] as const)(
  "a link of the kind %s that was sent before becomes a cookie and a clean address",
  async (kind, folder) => {
    const token = tokens[kind];
    const { status, location, cookies } = await open(`${folder}/${token}`);
    expect([status, location]).toEqual([303, `${linkPage(kind)}?tautan=${linkIdOf(token)}`]);
    const linkKeys = openLinkKeys(env.SECRET, sent(cookies), new Date());
    expect(tokenOf({ linkKeys }, kind, linkIdOf(token))).toBe(token);
    const cut = await open(`${folder}/${token.slice(0, -3)}`);
    expect(cut).toMatchObject({ status: 303, location: `${linkPage(kind)}?gagal=tautan`, cookies: [] });
  },
);

it.each([
  ["a picture", { headers: { "sec-fetch-dest": "image" } }],
  ["a script's request", { headers: { "sec-fetch-dest": "empty" } }],
  ["HEAD", { method: "HEAD" }],
  ["POST", { method: "POST" }],
])("%s with a link of before is exchanged for nothing", async (_what, init) => {
  const answer = await open(`/pihak-luar/${tokens.outside}`, init);
  expect(answer).toEqual({ status: 200, location: undefined, cookies: [] });
});
