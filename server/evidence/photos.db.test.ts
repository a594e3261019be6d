import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { hire } from "@/db/testing/factories";
import { openLocator } from "@/server/area/locate";
import { sealReporterKeys } from "@/server/auth/reporter-keys";
import { type Actor, anonymous } from "@/server/domain/actor";
import { submitSchema } from "@/server/domain/complaint/input";
import { hours } from "@/server/domain/duration";
import { env } from "@/server/env";
import { submitFromWeb } from "@/server/intake/submit-from-web";
import { maxPhotoBytes } from "@/server/parsers/photo/sizes";

process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), "photos-"));

const { getPhoto, photoStorage, postPhoto } = await import("./http");
const { removeOrphans } = await import("./remove-orphans");

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.url;
});
afterAll(() => database.close());

const picture = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: "#1b7a3d" } })
    .jpeg()
    .toBuffer();

function post(body: Buffer, headers: Record<string, string> = {}) {
  const request = new Request("http://localhost/api/photos", {
    method: "POST",
    body: new Uint8Array(body),
    headers,
  });
  return postPhoto({ db: database.db, actor: anonymous }, request);
}

async function upload(): Promise<{ id: string; token: string }> {
  const response = await post(await picture());
  expect(response.status).toBe(201);
  return response.json();
}

async function statusFor(actor: Actor, id: string, query = "", size = "card", cookie = "") {
  const request = new Request(`http://localhost/x${query}`, { headers: { cookie } });
  const response = await getPhoto({ db: database.db, actor }, request, { id, size });
  await response.body?.cancel();
  return response.status;
}

async function report(isPublic: boolean) {
  const claim = await upload();
  const input = submitSchema.parse({
    externalId: randomUUID(),
    text: "Pohon miring hampir tumbang di tepi jalan.",
    categoryCode: "pohon",
    point: { latitude: -6.1754, longitude: 106.8272 },
    placeSource: "pin",
    isPublic,
    photos: [claim],
  });
  const context = { db: database.db, now: new Date(), locate: openLocator(database.db), secretKey: "key" };
  return { ...(await submitFromWeb(context, input)), photoId: claim.id };
}

describe("a photo upload", () => {
  it.each([
    ["a text", Buffer.from("bukan foto, hanya tulisan"), {}, 422],
    ["too much", Buffer.alloc(maxPhotoBytes + 10), {}, 413],
    ["from another site", Buffer.from("x"), { "sec-fetch-site": "cross-site" }, 403],
  ] as const)("is refused for %s with the reason", async (_name, body, headers, status) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toHaveProperty("error");
  });

  it("is deleted with its files when it was not attached for a day", async () => {
    const { id } = await upload();
    const later = new Date(Date.now() + hours(25));
    expect(await removeOrphans({ db: database.db, storage: photoStorage(), now: later })).toBeGreaterThan(0);
    const folder = path.join(process.env.DATA_DIR ?? "", "photos", id.slice(0, 2), id.slice(2, 4));
    expect(readdirSync(folder).filter((file) => file.startsWith(id))).toEqual([]);
  });
});

describe("a photo", () => {
  it("is shown only to its uploader until it is attached", async () => {
    const { id, token } = await upload();
    expect(await statusFor(anonymous, id)).toBe(404);
    expect(await statusFor(anonymous, id, `?token=${token}`)).toBe(200);
  });

  it("of a public complaint is shown to everyone, in its sizes", async () => {
    const { photoId } = await report(true);
    expect(await statusFor(anonymous, photoId)).toBe(200);
    expect(await statusFor(anonymous, photoId, "", "original")).toBe(404);
  });

  it("of a public complaint is asked for again each time, and is gone at once when it is private", async () => {
    const { photoId, code } = await report(true);
    const ask = (etag: string) => {
      const request = new Request("http://localhost/x", { headers: { "if-none-match": etag } });
      return getPhoto({ db: database.db, actor: anonymous }, request, { id: photoId, size: "card" });
    };
    const first = await ask("");
    await first.body?.cancel();
    expect([first.status, first.headers.get("cache-control")]).toEqual([200, "public, no-cache"]);
    const etag = first.headers.get("etag") ?? "";
    expect((await ask(etag)).status).toBe(304);
    await database.sql`update complaint set is_public = false where code = ${code}`;
    expect((await ask(etag)).status).toBe(404);
  });

  it("of a private complaint is not shown to the public and to field officers", async () => {
    const { photoId, code, secret } = await report(false);
    const other = await report(false);
    const withCode = (shown: { code: string; secret: string }, query = "") => {
      const sealed = sealReporterKeys(env.SECRET, [{ ...shown, shownUntil: 0 }]);
      return statusFor(anonymous, photoId, query, "card", `reporter=${sealed}`);
    };
    const field = await hire(database.db, "field", "kelurahan-31.71.01.1001");
    const officer = await hire(database.db, "kelurahan", "kelurahan-31.71.01.1001");
    expect(await statusFor(anonymous, photoId)).toBe(404);
    expect(await statusFor(anonymous, photoId, `?secret=${secret}`)).toBe(404);
    expect(await withCode({ code, secret: "WRONG" })).toBe(404);
    expect(await withCode(other)).toBe(404);
    expect(await withCode({ code: other.code, secret })).toBe(404);
    expect(await withCode({ code, secret })).toBe(200);
    expect(await statusFor(field, photoId)).toBe(404);
    expect(await statusFor(officer, photoId)).toBe(200);
  });
});
