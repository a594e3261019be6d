import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, gambirCode, noon, openWorld, secretKey, someComplaint, type World } from "@/db/testing/world";
import { hashSecret, secretOf } from "@/server/auth/reporter-secret";
import { removeOrphanScans } from "@/server/evidence/remove-orphans";
import { authorizeScan } from "@/server/evidence/scans/authorize-scan";
import { readScan } from "@/server/evidence/scans/read-scan";
import { storeScan } from "@/server/evidence/scans/store-scan";
import { diskStorage } from "@/server/evidence/storage";
import { renewCode } from "@/server/reporter/renew-code";

let world: World;
const root = mkdtempSync(path.join(tmpdir(), "scans-"));
const storage = diskStorage(root, { durable: false });
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
  rmSync(root, { recursive: true });
});

async function letter(pages = 2): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage([595, 842]).drawText("Surat warga");
  return Buffer.from(await document.save());
}

const form = (over = {}) => ({
  ...someComplaint(),
  channelCode: "kantor_kelurahan",
  point: null,
  kelurahanCode: gambirCode,
  hasConsent: true,
  contact: { name: "Warga Loket", phone: "0812000222" },
  ...over,
});
const takeIn = async (role: keyof World["staff"], over = {}, now = noon) =>
  (await world.callAs(world.staff[role], now)).counter.takeIn(form(over));
const receipt = async (role: keyof World["staff"], code: string, hours = 0) =>
  (await world.callAs(world.staff[role], after(hours))).counter.receipt({ code });
const keep = async (bytes: Buffer, role: keyof World["staff"] = "intake") =>
  storeScan({ db: world.db, actor: world.staff[role], now: noon, storage }, bytes);

describe("a complaint taken in at a counter", () => {
  it("goes through intake to the kelurahan of its place, by the counter's own channel", async () => {
    const { code } = await takeIn("kelurahan");
    expect(await world.row(code)).toMatchObject({
      channelCode: "kantor_kelurahan",
      status: "waiting",
      placeSource: "officer",
    });
  });

  it("has one number, however often the form is sent", async () => {
    const externalId = "loket-kirim-ulang";
    const first = await takeIn("kelurahan", { externalId });
    const second = await takeIn("kelurahan", { externalId });
    expect(second).toEqual(first);
  });

  it("waits at the intake desk when its place is unknown", async () => {
    const { code } = await takeIn("kelurahan", { kelurahanCode: null });
    expect((await world.row(code)).status).toBe("triage");
  });

  it("stores no name without the reporter's consent", async () => {
    await expect(takeIn("kelurahan", { hasConsent: false })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const { code } = await takeIn("kelurahan", { hasConsent: false, contact: {} });
    const rows = await world.sql`select 1 from reporter where complaint_id = ${(await world.row(code)).id}`;
    expect(rows).toHaveLength(0);
  });

  it("is refused by another office's channel", async () => {
    await expect(takeIn("kelurahan", { channelCode: "pendopo" })).rejects.toMatchObject({
      message: "not_your_counter",
    });
  });

  it("of the Inspektorat is seen by the Inspektorat and not by the kelurahan of its place", async () => {
    const { code } = await takeIn("inspectorate", { channelCode: "inspektorat" });
    expect(await world.row(code)).toMatchObject({ isConfidential: true });
    const seen = async (role: keyof World["staff"]) =>
      (await world.callAs(world.staff[role])).complaint.byCode({ code });
    await expect(seen("kelurahan")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await seen("inspectorate")).code).toBe(code);
  });
});

describe("a receipt", () => {
  it("shows the number, the secret and both deadlines to the officer who took the complaint in, for a day", async () => {
    const { code } = await takeIn("kelurahan");
    const paper = await receipt("kelurahan", code);
    expect(paper).toMatchObject({ code, kelurahan: "Gambir", coordinationDueAt: after(6) });
    const api = await world.callAsReporter({ code, secret: paper.secret });
    const tracked = await api.complaint.track({ code });
    expect(tracked).toMatchObject({ complaint: { viewer: "reporter" } });
    expect(paper.address).toContain(`/lacak/${code}#kode=${paper.secret}`);
    await expect(receipt("kelurahan", code, 25)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(receipt("intake", code)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("names the Inspektorat as the holder of a complaint about an office, and nobody while it waits", async () => {
    const accusedUnitId = await world.unitId("kelurahan-31.71.01.1001");
    const placeless = { kelurahanCode: null, channelCode: "pendopo" };
    const about = await takeIn("intake", { ...placeless, accusedUnitId });
    expect(await receipt("intake", about.code)).toMatchObject({
      holder: "Inspektorat",
      isConfidential: true,
    });
    expect((await receipt("intake", (await takeIn("intake", placeless)).code)).holder).toBeNull();
  });

  it.each([0, 1])(
    "ends with the reporter's own new code, after a first one of generation %i",
    async (first) => {
      const { code } = await takeIn("kelurahan");
      await world.sql`update complaint set secret_generation = ${first} where code = ${code}`;
      const secret = secretOf(secretKey, await world.row(code));
      await world.sql`update complaint set secret_hash = ${hashSecret(secret)} where code = ${code}`;
      expect((await receipt("kelurahan", code)).secret).toBe(secret);
      await renewCode({ db: world.db, now: noon, secretKey }, { code, secret, askedBy: null });
      await expect(receipt("kelurahan", code)).rejects.toMatchObject({ code: "NOT_FOUND" });
    },
  );

  it("is not opened again when the same form is sent again", async () => {
    const externalId = randomUUID();
    const { code } = await takeIn("kelurahan", { externalId });
    await takeIn("kelurahan", { externalId }, after(20));
    await expect(receipt("kelurahan", code, 25)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a scanned letter", () => {
  it("is rewritten page by page, without attachments", async () => {
    const document = await PDFDocument.load(await letter(3));
    document.addJavaScript("greet", "app.alert('halo')");
    await document.attach(Buffer.from("isi"), "lampiran.txt");
    const { bytes, pageCount } = await readScan(
      Buffer.from(await document.save({ useObjectStreams: false })),
      "counter",
    );
    const text = Buffer.from(bytes).toString("latin1");
    expect(pageCount).toBe(3);
    expect(await PDFDocument.load(bytes)).toBeDefined();
    expect(text).not.toMatch(/JavaScript|EmbeddedFile|app\.alert/);
  });

  it.each([
    ["is no PDF", async () => Buffer.from("<html>bukan pdf</html>"), "scan_not_pdf"],
    ["only says that it is one", async () => Buffer.from("%PDF-1.7 dan tidak ada apa-apa"), "scan_broken"],
    ["has too many pages", () => letter(41), "scan_too_many_pages"],
    ["is too large", async () => Buffer.alloc(10_000_001, "%PDF-"), "scan_too_large"],
  ])("that %s is refused", async (_what, make, reason) => {
    const bytes = await make();
    await expect((async () => readScan(bytes, "counter"))()).rejects.toMatchObject({ message: reason });
  });

  it("is accepted only from units with a counter", async () => {
    await expect(keep(await letter(), "agency")).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("is stored with its complaint, and opens only for officers who may see it", async () => {
    const { id, token } = await keep(await letter());
    const { code } = await takeIn("intake", { channelCode: "surat_gubernur", scan: { id, token } });
    const open = (actor: Parameters<typeof authorizeScan>[0]["actor"]) =>
      authorizeScan({ db: world.db, actor }, id);
    for (const role of ["intake", "kelurahan", "verifier"] as const)
      expect(await open(world.staff[role])).toBe(code);
    for (const actor of [
      world.anonymous,
      world.staff.agency,
      world.staff.governor,
      world.staff.administrator,
    ])
      await expect(open(actor)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const api = await world.callAs(world.staff.kelurahan);
    expect((await api.complaint.desk({ code })).scans).toMatchObject([{ id, pageCount: 2 }]);
  });

  it("of a complaint about officials opens for the Inspektorat and not for the kelurahan", async () => {
    const { id, token } = await keep(await letter(), "inspectorate");
    await takeIn("inspectorate", { channelCode: "inspektorat", scan: { id, token } });
    const open = (role: keyof World["staff"]) =>
      authorizeScan({ db: world.db, actor: world.staff[role] }, id);
    await expect(open("kelurahan")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await open("inspectorate")).toMatch(/^JK/);
  });

  it("with a wrong token is refused before anything is received", async () => {
    const { id } = await keep(await letter());
    const scan = { id, token: "0".repeat(32) };
    const [before] = await world.sql`select count(*)::int as many from complaint`;
    await expect(takeIn("intake", { channelCode: "pendopo", scan })).rejects.toMatchObject({
      message: "scan_unknown",
    });
    expect((await world.sql`select count(*)::int as many from complaint`)[0]).toEqual(before);
  });

  it("that was attached to no complaint is deleted after a day", async () => {
    const { id } = await keep(await letter());
    await removeOrphanScans({ db: world.db, storage, now: after(23) });
    expect((await storage.open(id)).size).toBeGreaterThan(0);
    await removeOrphanScans({ db: world.db, storage, now: after(25) });
    await expect(storage.open(id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
