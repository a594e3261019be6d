import { createHash, randomBytes, randomInt } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, noon, openWorld, type World } from "@/db/testing/world";
import { sealReporterKeys } from "@/server/auth/reporter-keys";
import { walkDoors, walkFiles } from "@/server/complaint/testing/doors";
import type { Actor } from "@/server/domain/actor";
import { env } from "@/server/env";
import { photoSizes } from "@/server/parsers/photo/sizes";

process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), "regions-"));
const { getPhoto, photoStorage } = await import("../http");
const { storePhoto } = await import("../store-photo");
const { redactPhoto } = await import("./redact-photo");
const { removeReplaced } = await import("./remove-replaced");

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const face = { x: 100, y: 100, width: 200, height: 200 };
const reason = "Wajah seorang anak.";

/** A photo that looks like no other, coarse enough to be recognised. */
const takePicture = () =>
  sharp(randomBytes(12 * 9 * 3), { raw: { width: 12, height: 9, channels: 3 } })
    .resize(640 + randomInt(40), 480, { kernel: "nearest", fit: "fill" })
    .linear(0.7, 60)
    .jpeg()
    .toBuffer();

const store = async (bytes?: Buffer) =>
  storePhoto({ db: world.db, storage: photoStorage() }, bytes ?? (await takePicture()), "local");

async function plant(over: Record<string, unknown> = {}) {
  const { id, token } = await store();
  const own = await world.submit({ photos: [{ id, token }], ...over });
  return { ...own, id };
}

/** A complaint whose result shows a photo. */
async function plantProof(bytes?: Buffer) {
  const { code } = await world.submit();
  const { id, token } = await store(bytes);
  await world.move(world.staff.kelurahan, code, "start", 1);
  await world.move(world.staff.kelurahan, code, "resolve", 2, {
    publicNote: "Lubang sudah ditambal.",
    photos: [{ id, token }],
  });
  return { code, id };
}

const desk = (hours = 3) => world.callAs(world.staff.verifier, after(hours));
const hide = async (code: string, photo: string, regions = [face]) =>
  (await desk()).photo.redactByOfficer({ code, photo, regions, reason });

type Asking = { size?: string; actor?: Actor; cookie?: string; "if-none-match"?: string };

async function ask(id: string, { size = "full", actor = world.anonymous, ...headers }: Asking = {}) {
  const request = new Request("http://localhost/x", { headers });
  const response = await getPhoto({ db: world.db, actor }, request, { id, size });
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, etag: response.headers.get("etag") ?? "", body };
}

const digestOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const filesNow = () =>
  readdirSync(path.join(process.env.DATA_DIR ?? "", "photos"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => digestOf(readFileSync(path.join(entry.parentPath, entry.name))));
const sizesOf = async (id: string) => {
  const asked = Object.keys(photoSizes).map((size) => ask(id, { size, actor: world.staff.verifier }));
  return (await Promise.all(asked)).map(({ body }) => digestOf(body));
};

async function isFilled(body: Buffer, { x, y, width, height } = face): Promise<boolean> {
  const { data, info } = await sharp(body).raw().toBuffer({ resolveWithObject: true });
  const [row, column] = [y + height / 2, x + width / 2].map((middle) => middle / 1_000) as [number, number];
  const at = (Math.round(row * info.height) * info.width + Math.round(column * info.width)) * 3;
  return (data[at] ?? 255) < 12;
}

describe("regions that an officer hides", () => {
  it("are gone for every reader, in every size and at every address, and the timeline says so", async () => {
    const { code, secret, id } = await plant();
    const [before, first] = [await sizesOf(id), await ask(id)];
    await hide(code, id);
    const cookie = `reporter=${sealReporterKeys(env.SECRET, [{ code, secret, shownUntil: 0 }])}`;
    const page = await (await world.callAs(world.anonymous, after(4))).complaint.track({ code });
    const [reference] = page.view === "full" ? page.complaint.reportPhotoIds : [];
    expect(reference).toMatch(new RegExp(`^${id}\\.[0-9a-f]{8}$`));
    const readers = [{}, { cookie }, { actor: world.staff.kelurahan }, { actor: world.staff.inspectorate }];
    for (const address of [id, reference ?? "", `${id}.00000000`])
      for (const reader of readers)
        for (const size of Object.keys(photoSizes)) {
          const { status, body } = await ask(address, { ...reader, size });
          expect(status).toBe(200);
          expect(await isFilled(body)).toBe(true);
          expect(before).not.toContain(digestOf(body));
        }
    const again = await ask(id, { "if-none-match": first.etag });
    expect(again.status).toBe(200);
    expect((await ask(id, { "if-none-match": again.etag })).status).toBe(304);
    expect(filesNow().filter((one) => before.includes(one))).toEqual([]);
    expect((await world.timeline(code)).at(-1)).toMatchObject({
      kind: "redact_photo",
      publicNote: reason,
      unitId: world.staff.verifier.unitId,
    });
  });

  it("give every page, feed and file the new address, and none the earlier one", async () => {
    const { code, secret, id } = await plant();
    await hide(code, id);
    const planted = { code, secret, word: "berlubang", photoId: id, around: [], token: null };
    const seen = {
      ...(await walkDoors(world, world.anonymous, after(4), planted)),
      ...(await walkDoors(world, world.staff.kelurahan, after(4), planted)),
      ...(await walkFiles(world, after(4), planted)),
    };
    const naming = Object.entries(seen).filter(([name, text]) => name !== "photo" && text.includes(id));
    expect(naming.map(([name]) => name)).toEqual(
      expect.arrayContaining(["its page", "tracking page", "map point", "open311", "handoff"]),
    );
    expect(naming.filter(([, text]) => new RegExp(`${id}(?!\\.[0-9a-f]{8})`).test(text))).toEqual([]);
  });

  it("are opened in the original by the Inspektorat alone, with what was hidden before", async () => {
    const { code, id } = await plant();
    const first = await ask(id);
    await hide(code, id);
    await hide(code, id, [{ ...face, x: 600 }]);
    const inspector = await world.callAs(world.staff.inspectorate, after(4));
    const why = "Pemeriksaan atas keluhan warga.";
    const originals = await inspector.redaction.originals({ code, reason: why });
    const url = `data:image/webp;base64,${first.body.toString("base64")}`;
    expect(originals).toMatchObject([{ field: "photo", original: url }]);
    const review = await inspector.identity.review();
    expect(review.looks).toMatchObject([{ subject: "original", code, reason: why }]);
    await expect((await desk()).redaction.originals({ code, reason: why })).rejects.toThrow("not_allowed");
    const kept = await world.sql`select original from photo_redaction`;
    for (const { original } of kept)
      if (original) expect(original.includes(first.body.subarray(0, 64))).toBe(false);
  });

  it("seal an original once for each photo, however often parts of it are hidden", async () => {
    const { code, id } = await plant();
    for (const x of [100, 400, 700]) await hide(code, id, [{ x, y: 0, width: 60, height: 60 }]);
    const kept = await world.sql`
      select original is not null as is_sealed from photo_redaction where photo_id = ${id} order by id`;
    expect(kept.map(({ is_sealed }) => is_sealed)).toEqual([true, false, false]);
  });

  it("cannot be hidden by the unit that holds the complaint, except in proof", async () => {
    const { code, id } = await plant();
    const holder = await world.callAs(world.staff.kelurahan, after(3));
    const asked = { photo: id, regions: [face], reason };
    await expect(holder.photo.redactByOfficer({ ...asked, code })).rejects.toThrow("not_allowed");
    const proof = await plantProof();
    await holder.photo.redactByOfficer({ ...asked, ...proof, photo: proof.id });
    expect(await isFilled((await ask(proof.id, { actor: world.staff.verifier })).body)).toBe(true);
    const other = await plant();
    const elsewhere = { ...asked, code: other.code };
    await expect((await desk()).photo.redactByOfficer(elsewhere)).rejects.toThrow("not_found");
  });

  it("cover a third of a proof at most, with what was hidden before", async () => {
    const { code, id } = await plantProof();
    const strip = (x: number) => [{ x, y: 0, width: 200, height: 1_000 }];
    await hide(code, id, strip(0));
    await hide(code, id, strip(0));
    const more = hide(code, id, strip(500));
    await expect(more).rejects.toMatchObject({ message: "photo_proof_covered" });
    const { body } = await ask(id, { actor: world.staff.verifier });
    expect(await isFilled(body, { x: 500, y: 0, width: 200, height: 1_000 })).toBe(false);
  });
});

describe("a reporter's photo", () => {
  const strip = (x: number) => [{ x, y: 0, width: 200, height: 1_000 }];
  it("is covered to 30 percent by officers together, and on by its reporter", async () => {
    const { code, secret, id } = await plant();
    await hide(code, id, strip(0));
    const biro = await world.callAs(world.staff.verifier, after(3));
    const more = { code, photo: id, regions: strip(400), reason };
    for (const officer of [biro, await world.callAs(world.staff.intake, after(3))])
      await expect(officer.photo.redactByOfficer(more)).rejects.toMatchObject({
        message: "photo_report_covered",
      });
    const reporter = await world.callAsReporter({ code, secret }, after(3));
    await reporter.photo.redactByReporter({ code, photo: id, regions: [{ ...face, width: 900, x: 100 }] });
    await reporter.photo.redactByReporter({ code, photo: id, regions: strip(400) });
    expect(await isFilled((await ask(id)).body, { x: 400, y: 0, width: 200, height: 1_000 })).toBe(true);
  });
});

describe("regions that a reporter hides", () => {
  it("are those of their own photos, by the code", async () => {
    const { code, secret, id } = await plant({ isPublic: false });
    const asked = { code, photo: id, regions: [face] };
    const stranger = await world.callAsReporter({ code, secret: "SALAH" }, after(3));
    await expect(stranger.photo.redactByReporter(asked)).rejects.toThrow("not_found");
    const reporter = await world.callAsReporter({ code, secret }, after(3));
    await reporter.photo.redactByReporter(asked);
    expect(await isFilled((await ask(id, { actor: world.staff.verifier })).body)).toBe(true);
    const event = (await world.timeline(code)).at(-1);
    expect(event).toMatchObject({ kind: "redact_photo", actorKind: "reporter", publicNote: null });
  });
});

describe("a photo in which regions are hidden", () => {
  it("is still found when it is used again, as it was and as it is shown", async () => {
    const picture = await takePicture();
    const { id, token } = await store(picture);
    const { code } = await world.submit({ photos: [{ id, token }] });
    await hide(code, id, [{ x: 0, y: 0, width: 500, height: 500 }]);
    const { body } = await ask(id);
    for (const copy of [picture, body]) {
      const proof = await plantProof(copy);
      const { opened } = await (await desk()).verification.desk({ look: "first", code: proof.code });
      expect(opened?.claim.photos[0]?.alsoIn).toContain(code);
      expect(opened?.claim.findings).toContain("photo_reused");
    }
  });

  it("shows none of the regions that two officers hide at once; a refused one changes nothing", async () => {
    const { code, id } = await plant();
    const regions = [face, { x: 600, y: 600, width: 100, height: 100 }];
    const results = await Promise.allSettled(regions.map((region) => hide(code, id, [region])));
    const { body } = await ask(id);
    const refusals = [];
    for (const [index, result] of results.entries()) {
      if (result.status === "rejected") refusals.push(result.reason.message);
      expect(await isFilled(body, regions[index])).toBe(result.status === "fulfilled");
    }
    expect(refusals).toEqual(["changed_meanwhile"]);
    expect((await world.timeline(code)).filter(({ kind }) => kind === "redact_photo")).toHaveLength(1);
    const [row] = await world.sql`select stored_as::text as key from photo where id = ${id}`;
    const names = readdirSync(path.join(process.env.DATA_DIR ?? "", "photos"), { recursive: true }).map(
      String,
    );
    const filesOf = (key: string) => names.filter((name) => path.basename(name).startsWith(`${key}-`));
    expect(filesOf(row?.key)).toHaveLength(3);
    expect(filesOf(id)).toEqual([]);
  });

  it("keeps its files when the step is refused, and loses replaced ones that a dying process left", async () => {
    const { code, id } = await plant();
    const storage = photoStorage();
    const count = filesNow().length;
    const context = { db: world.db, storage, actor: world.staff.verifier, address: "local", now: after(3) };
    const asked = { code, photo: id, regions: [face], reason };
    const tooLate = {
      ...storage,
      open: async (key: string) => {
        const file = await storage.open(key);
        await world.sql`update complaint set status = 'removed' where code = ${code}`;
        return file;
      },
    };
    await expect(redactPhoto({ ...context, storage: tooLate }, asked)).rejects.toThrow("not_allowed");
    expect(filesNow()).toHaveLength(count);
    await world.sql`update complaint set status = 'waiting' where code = ${code}`;
    await redactPhoto({ ...context, storage: { ...storage, remove: async () => {} } }, asked);
    expect(filesNow()).toHaveLength(count + 3);
    await removeReplaced({ db: world.db, storage, now: after(4) });
    expect(filesNow()).toHaveLength(count);
    expect(await isFilled((await ask(id)).body)).toBe(true);
  });
});

it("regions that the rule refuses are refused before anything is read", async () => {
  const { code, id } = await plant();
  const before = await sizesOf(id);
  await expect(hide(code, id, [])).rejects.toThrow();
  await expect(hide(code, id, [{ x: 990, y: 0, width: 20, height: 20 }])).rejects.toThrow();
  const unreasoned = { db: world.db, storage: photoStorage(), actor: world.staff.verifier, now: noon };
  const asked = { code, photo: id, regions: [face], reason: null };
  await expect(redactPhoto({ ...unreasoned, address: "local" }, asked)).rejects.toThrow("reason_missing");
  expect(await sizesOf(id)).toEqual(before);
});
