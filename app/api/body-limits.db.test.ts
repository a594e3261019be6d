import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { noon, openWorld, someComplaint, type World } from "@/db/testing/world";
import { setAccount } from "@/server/channels/accounts";
import { env } from "@/server/env";
import { type BodyRoute, bodyLimits } from "@/server/http/body-limits";

vi.mock("@/server/auth/actor", async (original) => ({
  ...(await original<typeof import("@/server/auth/actor")>()),
  readActor: async () => ({ kind: "anonymous" }),
  readSession: async () => null,
}));

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;
type Case = { params?: object; headers?: Record<string, string> };

const takesBody = /export\s+(\{[^}]*|(async\s+)?function\s+|const\s+)\b(POST|PUT|PATCH|DELETE)\b/;
const key = "kunci-kanal-yang-cukup-panjang";
const bearer = { authorization: `Bearer ${key}` };
const form = { "content-type": "application/x-www-form-urlencoded" };

/** The request that reaches the reading of the body. */
const cases: Record<BodyRoute, Case> = {
  "api/auth/[...nextauth]": { params: { nextauth: ["callback", "credentials"] }, headers: form },
  "api/balai-warga": { headers: { "content-type": "multipart/form-data; boundary=x" } },
  "api/kanal/[channel]/laporan": { params: { channel: "jaki" }, headers: bearer },
  "api/kanal/[channel]/laporan/[id]/foto": { params: { channel: "jaki", id: "A-1" }, headers: bearer },
  "api/kode": { headers: form },
  "api/kode/baru": { headers: form },
  "api/kode/lupa": { headers: form },
  "api/lapor": { headers: form },
  "api/photos": {},
  "api/scans": {},
  "api/survei": { headers: form },
  "api/tautan": { headers: form },
  "api/trpc/[trpc]": { params: { trpc: "intake.submit" }, headers: { "content-type": "application/json" } },
  "open311/test/v2/[[...path]]": { params: { path: ["requests.json"] }, headers: form },
  "open311/v2/[[...path]]": { params: { path: ["requests.json"] }, headers: form },
  "webhooks/[channel]": { params: { channel: "sms_1708" } },
};
const routes = Object.keys(cases) as BodyRoute[];

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const keyed = { db: world.db, secretKey: env.SECRET };
  await setAccount(keyed, { channelCode: "jaki", isOn: true, values: { key } }, noon);
  const gateway = { secret: "rahasia yang panjang", sendUrl: "https://sms.contoh.id/kirim" };
  await setAccount(keyed, { channelCode: "sms_1708", isOn: true, values: gateway }, noon);
  const report = JSON.stringify({ ...someComplaint(), id: "A-1" });
  expect((await send("api/kanal/[channel]/laporan", { body: report })).status).toBe(201);
});
afterAll(() => world.close());

const load = async (route: string): Promise<Record<string, Handler>> =>
  import(path.resolve("app", route, "route.ts"));

async function send(route: BodyRoute, init: Omit<RequestInit, "signal">, method = "POST"): Promise<Response> {
  const { params = {}, headers = {} } = cases[route];
  const handler = (await load(route))[method];
  if (!handler) throw new Error(`${route} has no ${method}`);
  const url = `http://localhost/${route.replace(/\[+(\.\.\.)?(\w+)\]+/g, "x")}`;
  const all = { ...init, method, duplex: "half" as const, headers: { ...headers, ...init.headers } };
  const { NextRequest } = await import("next/server");
  return handler(new NextRequest(url, all), { params: Promise.resolve(params) });
}

const chunk = new Uint8Array(65_536);

/** Ends, so that a route without a limit fails the test and not the machine. */
const most = 120_000_000;

function endless() {
  const counted = { bytes: 0, isCancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (counted.bytes > most) return controller.close();
      counted.bytes += chunk.length;
      controller.enqueue(chunk);
    },
    cancel: () => {
      counted.isCancelled = true;
    },
  });
  return { body, counted };
}

/** The form for other sites shows it on a page for people. */
const isTooLarge = (response: Response) =>
  response.status === 413 || response.headers.get("location")?.endsWith("?gagal=photo_too_large");

describe("the table of body limits", () => {
  it("names every route that takes a body, and no other", () => {
    const files = readdirSync("app", { recursive: true, encoding: "utf8" });
    const all = files.filter((file) => path.basename(file) === "route.ts");
    const taking = all.filter((file) => takesBody.test(readFileSync(path.join("app", file), "utf8")));
    expect(all.length).toBeGreaterThan(20);
    expect(taking.map((file) => path.dirname(file)).sort()).toEqual(Object.keys(bodyLimits).sort());
  });
});

describe.each(routes)("%s", (route) => {
  const { bytes: limit } = bodyLimits[route];

  it("refuses an endless body soon after its limit, and reads no further", async () => {
    const { body, counted } = endless();
    const response = await send(route, { body });
    expect([response.status, isTooLarge(response)]).toEqual([response.status, true]);
    expect(counted.bytes).toBeLessThanOrEqual(limit + 3 * chunk.length);
    expect(counted.isCancelled).toBe(true);
  });

  it("refuses a body that announces more than its limit before reading it", async () => {
    const { body, counted } = endless();
    const response = await send(route, { body, headers: { "content-length": String(limit + 1) } });
    expect(isTooLarge(response)).toBe(true);
    expect(counted.bytes).toBeLessThanOrEqual(2 * chunk.length);
  });

  it.each(["gzip", "br", "deflate", "GZIP, identity"])(
    "refuses a body in %s before reading it",
    async (encoding) => {
      const { body, counted } = endless();
      const response = await send(route, { body, headers: { "content-encoding": encoding } });
      const page = response.headers.get("location")?.endsWith("?gagal=content_encoding");
      expect(response.status === 415 || page).toBe(true);
      expect(counted.bytes).toBeLessThanOrEqual(2 * chunk.length);
    },
  );

  it("reads no endless body by any other method", async () => {
    const others = Object.keys(await load(route)).filter((name) => ["PUT", "PATCH", "DELETE"].includes(name));
    for (const method of others) {
      const { body, counted } = endless();
      expect((await send(route, { body }, method)).status).toBeGreaterThanOrEqual(400);
      expect(counted.bytes).toBeLessThanOrEqual(limit + 3 * chunk.length);
    }
  });
});
