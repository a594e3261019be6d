import { afterAll, beforeAll, expect, it } from "vitest";
import { openWorld, type World } from "@/db/testing/world";
import { openReporterKeys, secretFor } from "@/server/auth/reporter-keys";
import { env } from "@/server/env";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function open(path: string, init: { method?: string; headers?: Record<string, string> } = {}) {
  const [{ NextRequest }, { proxy }] = await Promise.all([import("next/server"), import("@/proxy")]);
  const response = await proxy(new NextRequest(`http://localhost:3000${path}`, init));
  const location = response.headers.get("location");
  const cookie = response.headers.get("set-cookie");
  return {
    status: response.status,
    path: location && new URL(location).pathname + new URL(location).search,
    keys: openReporterKeys(env.SECRET, cookie?.split(";")[0] ?? null),
  };
}

it.each(["lacak", "lokasi"])("a link of before to /%s becomes a cookie and a clean address", async (page) => {
  const { code, secret } = await world.submit({ isPublic: false });
  const opened = await open(`/${page}/${code}?kode=${secret}&x=1`);
  expect(opened).toMatchObject({ status: 303, path: `/${page}/${code}` });
  expect(secretFor(opened.keys, code)).toBe(secret);
});

it.each([
  ["a picture", { headers: { "sec-fetch-dest": "image" } }],
  ["a frame", { headers: { "sec-fetch-dest": "iframe" } }],
  ["a script's request", { headers: { "sec-fetch-dest": "empty" } }],
  ["HEAD", { method: "HEAD" }],
  ["POST", { method: "POST" }],
])("%s with a code of before exchanges and counts nothing", async (_what, init) => {
  const { code, secret } = await world.submit();
  expect(await open(`/lacak/${code}?kode=${secret}`, init)).toEqual({ status: 200, path: null, keys: [] });
});

it("a link that a browser opens as a page is exchanged", async () => {
  const { code, secret } = await world.submit();
  const opened = await open(`/lacak/${code}?kode=${secret}`, { headers: { "sec-fetch-dest": "document" } });
  expect(secretFor(opened.keys, code)).toBe(secret);
});

it("the form's address of before does so too", async () => {
  const { code, secret } = await world.submit();
  const opened = await open(`/lacak?nomor=${code}&kode=${secret}`);
  expect(opened).toMatchObject({ status: 303, path: `/lacak/${code}` });
  expect(secretFor(opened.keys, code)).toBe(secret);
});

it("a wrong code of before is named, without a cookie and without the code", async () => {
  const { code } = await world.submit();
  expect(await open(`/lacak/${code}?kode=SALAH`)).toEqual({
    status: 303,
    path: `/lacak/${code}?gagal=tautan`,
    keys: [],
  });
  expect(await open(`/lacak/${code}?kode=%ff`)).toMatchObject({ status: 303, path: `/lacak/${code}` });
});

it.each([
  "/lacak",
  "/lacak/JK2611240001",
  "/lokasi/JK2611240001",
  "/lapor?kode=x",
  "/lacak/JK2611240001/kode?kode=x",
])("%s is a page as ever", async (path) => {
  expect((await open(path)).status).toBe(200);
});
