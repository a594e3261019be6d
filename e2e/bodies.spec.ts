import { expect, test } from "@playwright/test";
import { type BodyRoute, bodyLimits } from "@/server/http/body-limits";
import { onTheWay, pour } from "./fixtures/endless";

const form = { "content-type": "application/x-www-form-urlencoded" };

/** Requests to each route that reads a body without a key; the others check a key first. */
const open: Partial<Record<BodyRoute, [path: string, status: number, headers?: Record<string, string>]>> = {
  "api/auth/[...nextauth]": ["/api/auth/callback/credentials", 413, form],
  "api/balai-warga": ["/api/balai-warga", 303, { "content-type": "multipart/form-data; boundary=x" }],
  "api/lapor": ["/api/lapor", 413, form],
  "api/photos": ["/api/photos", 413],
  "api/scans": ["/api/scans", 413],
  "api/survei": ["/api/survei", 413, form],
  "api/trpc/[trpc]": ["/api/trpc/intake.submit", 413, { "content-type": "application/json" }],
  "open311/test/v2/[[...path]]": ["/open311/test/v2/requests.json", 413, form],
  "open311/v2/[[...path]]": ["/open311/v2/requests.json", 413, form],
};

for (const [route, [path, expected, headers = {}]] of Object.entries(open))
  test(`an endless body to ${path} is cut soon after the limit of its route`, async ({ baseURL }) => {
    const { status, sent } = await pour(`${baseURL}${path}`, headers);
    expect(status).toBe(expected);
    expect(sent).toBeLessThan(bodyLimits[route as BodyRoute].bytes + onTheWay);
  });

for (const path of [
  "/",
  "/lapor",
  "/petugas",
  "/data/kamus",
  "/webhooks/tidak-ada",
  "/api/kanal/jaki/laporan",
])
  test(`an endless body to ${path}, which takes none, is refused`, async ({ baseURL, request }) => {
    const { status, sent } = await pour(`${baseURL}${path}`, {});
    expect([404, 413]).toContain(status);
    expect(sent).toBeLessThan(onTheWay);
    expect((await request.get("/api/health")).status()).toBe(200);
  });
