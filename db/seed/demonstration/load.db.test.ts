import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { reporter } from "@/db/schema";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { demonstrationAccounts, listDemonstrationAccounts, seedAccounts } from "./accounts";
import { findPhotoOwners } from "./photo-owners";
import { planPhotos } from "./photo-plan";
import { type DemonstrationOptions, seedDemonstration } from "./seed";

const now = new Date("2026-11-20T05:00:00Z");
const options: DemonstrationOptions = {
  complaints: 700,
  from: "2026-11-01",
  to: "2026-11-20",
  seed: 3,
  now,
  hashSecret: (channel, id) =>
    createHash("sha256")
      .update(channel + id)
      .digest(),
};

let one: TestDatabase;
let other: TestDatabase;

beforeEach(async () => {
  one = await createTestDatabase();
  other = await createTestDatabase();
});
afterEach(() => Promise.all([one.close(), other.close()]));

const readBytes = async ({ db, sql }: TestDatabase) => ({
  complaints: await sql`select to_jsonb(c) as row from complaint c order by id`,
  events: await sql`select to_jsonb(e) - 'xid' as row from complaint_event e order by id`,
  reporters: await db.select().from(reporter).orderBy(reporter.complaintId),
});

const listIndexes = ({ sql }: TestDatabase) => sql`
  select tablename, indexdef as definition from pg_indexes where schemaname = 'public'
  union all select conrelid::regclass::text, conname || pg_get_constraintdef(oid) from pg_constraint where contype in ('u', 'f')
  order by 1, 2`;

it("writes the same bytes for the same arguments, and different ones for another seed", async () => {
  await seedDemonstration(one, options);
  await seedDemonstration(other, options);
  const bytes = await readBytes(one);
  expect(bytes.complaints).toHaveLength(700);
  expect(await readBytes(other)).toEqual(bytes);
  await seedDemonstration(other, { ...options, seed: 4 });
  const [first] = await other.sql<{ same: number }[]>`
    select count(*)::int as same from complaint a join complaint b on a.text = b.text and a.id < b.id`;
  expect(first?.same).toBeLessThan(20);
});

it("adds to existing complaints without touching their numbers or the indexes", async () => {
  const before = await listIndexes(one);
  await seedDemonstration(one, options);
  expect(await listIndexes(one)).toEqual(before);
  const first = await one.sql`select code from complaint`;
  await seedDemonstration(one, { ...options, seed: 9, complaints: 300 });
  const [all] = await one.sql<{ codes: number; rows: number }[]>`
    select count(distinct code)::int as codes, count(*)::int as rows from complaint`;
  expect(all).toEqual({ codes: first.length + 300, rows: first.length + 300 });
  expect(await listIndexes(one)).toEqual(before);
  const behind = await one.sql`
    select day from daily_serial d where last <> (select count(*) from complaint where code like 'JK' || to_char(day, 'YYMMDD') || '%')`;
  expect(behind).toEqual([]);
});

it("refuses to write the same data twice, and leaves history closed to rewriting", async () => {
  await seedDemonstration(one, options);
  await expect(seedDemonstration(one, options)).rejects.toMatchObject({ message: "demonstration_is_there" });
  await expect(one.sql`update complaint_event set public_note = 'x'`).rejects.toThrow("append-only");
});

it("lets a live complaint follow: ids and numbers continue after the seed's last", async () => {
  await seedDemonstration(one, options);
  const [next] = await one.sql<{ complaint: boolean; event: boolean }[]>`
    select nextval(pg_get_serial_sequence('complaint', 'id')) > (select max(id) from complaint) as complaint,
           nextval(pg_get_serial_sequence('complaint_event', 'id')) > (select max(id) from complaint_event) as event`;
  expect(next).toEqual({ complaint: true, event: true });
});

it("plans photos for the newest public complaints, and proof photos where they are claimed done", async () => {
  const { photosFor, planned } = planPhotos({ ...options, photos: 60 });
  await seedDemonstration(one, { ...options, photosFor });
  const reports = planned.filter(({ kind }) => kind === "report");
  expect(reports.length).toBeGreaterThan(45);
  const proven = new Set(planned.flatMap(({ code, taken }) => (taken ? [code] : [])));
  expect(reports.filter(({ code }) => !proven.has(code)).length).toBeLessThanOrEqual(60);
  const owners = await findPhotoOwners(one.db, planned);
  expect(planned.filter(({ id }) => !owners.has(id))).toEqual([]);
  expect(new Set(planned.map(({ id }) => id)).size).toBe(planned.length);
  const hidden = await one.sql`
    select code from complaint where code = any(${reports.map(({ code }) => code)}) and not is_public`;
  expect(hidden).toEqual([]);
});

it("adds the accounts once, one or more for every role", async () => {
  await seedAccounts(one.db, "first");
  await seedAccounts(one.db, "second");
  const accounts = await listDemonstrationAccounts(one.db);
  expect(accounts.map(({ email }) => email)).toEqual(demonstrationAccounts.map(({ email }) => email));
  expect(new Set(accounts.map(({ role }) => role)).size).toBe(10);
  const hashes = await one.sql`select distinct password_hash as hash from staff`;
  expect(hashes.map(({ hash }) => hash)).toEqual(["first"]);
});
