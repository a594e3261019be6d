import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import { listProof } from "@/db/queries/complaint/verification";
import { photo } from "@/db/schema";
import { planPhotos } from "@/db/seed/demonstration/photo-plan";
import { seedDemonstration } from "@/db/seed/demonstration/seed";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { diskStorage } from "@/server/evidence/storage";
import { seedPhotos } from "./seed-photos";

const options = {
  complaints: 60,
  photos: 8,
  from: "2026-11-01",
  to: "2026-11-20",
  seed: 5,
  now: new Date("2026-11-20T05:00:00Z"),
  hashSecret: (channel: string, id: string) =>
    createHash("sha256")
      .update(channel + id)
      .digest(),
};

let database: TestDatabase;
const dataDir = mkdtempSync(path.join(tmpdir(), "seed-photos-"));

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

it("stores every planned picture in three sizes, each with a row of its own event", async () => {
  const { photosFor, planned } = planPhotos(options);
  await seedDemonstration(database, { ...options, photosFor });
  expect(await seedPhotos({ db: database.db, dataDir }, planned)).toBe(planned.length);
  const rows = await database.db.select().from(photo);
  expect(rows.filter(({ kind }) => kind === "report").length).toBeGreaterThan(3);
  expect(rows.filter(({ kind }) => kind === "proof").length).toBeGreaterThan(0);
  expect(new Set(rows.map(({ sha256 }) => Buffer.from(sha256).toString("hex"))).size).toBe(rows.length);
  const storage = diskStorage(path.join(dataDir, "photos"));
  for (const { id } of rows) {
    const { stream } = await storage.open(`${id}-card`);
    expect(await sharp(await buffer(stream)).metadata()).toMatchObject({ format: "webp", width: 640 });
  }
  const strangers = await database.sql`
    select p.id from photo p join complaint_event e on e.id = p.event_id
    where e.complaint_id <> p.complaint_id or e.kind <> case p.kind when 'report' then 'submit' else 'resolve' end`;
  expect(strangers).toEqual([]);
});

it("gives every claim that waits for Biro a proof photo, mostly one that no other complaint shows", async () => {
  const { photosFor, planned } = planPhotos({ ...options, complaints: 1_200 });
  await seedDemonstration(database, { ...options, complaints: 1_200, photosFor });
  await seedPhotos({ db: database.db, dataDir }, planned);
  const waiting = await database.sql<{ id: string; at: Date }[]>`
    select id, claimed_at as at from complaint where status = 'verification'`;
  expect(waiting.length).toBeGreaterThan(6);
  const proofs = await Promise.all(waiting.map(({ id }) => listProof(database.db, Number(id))));
  expect(proofs.filter((photos) => photos.length !== 1)).toEqual([]);
  const honest = proofs.flat().filter(({ alsoIn, capturedAt }) => alsoIn.length === 0 && capturedAt);
  expect(honest.length).toBeGreaterThan(waiting.length / 2);
});
