import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hire } from "@/db/testing/factories";
import { after, openWorld, type World } from "@/db/testing/world";
import type { StaffActor } from "@/server/domain/actor";

let world: World;
let colleague: StaffActor;
beforeAll(async () => {
  world = await openWorld();
  colleague = await hire(world.db, "verifier", "biro-pemerintahan");
});
afterAll(() => world.close());
beforeEach(() => setRates(100, 0));

const setRates = (random: number, risk: number) =>
  world.sql`update audit_rate set random_percent = ${random}, risk_percent = ${risk}`;

/** The tests' photos are all equal. */
async function proof() {
  const made = await world.proof();
  await world.sql`
    update photo set sha256 = sha256(convert_to(id::text, 'UTF8')), dhash = left(md5(id::text), 16) where complaint_id is null`;
  return made;
}

/** A complaint, started after an hour and claimed after three. */
async function claim(over: Record<string, unknown> = {}): Promise<string> {
  const { code } = await world.submit(over);
  await world.move(world.staff.kelurahan, code, "start", 1);
  await world.move(world.staff.kelurahan, code, "resolve", 3, await proof());
  return code;
}
const first = { look: "first" } as const;
const second = { look: "second" } as const;
const as = (actor: StaffActor) => world.callAs(actor, after(10));
const openedClaim = async (code: string) =>
  (await (await as(world.staff.verifier)).verification.desk({ ...first, code })).opened?.claim;
const auditOf = async (code: string) => {
  const [row] = await world.sql`
    select a.basis, a.verdict, a.note, a.findings from audit a join complaint c on c.id = a.complaint_id where c.code = ${code}`;
  return row ?? null;
};

describe("the list of claims", () => {
  it("contains claims that wait for verification, due next first, without decided ones", async () => {
    const one = await claim();
    const another = await claim();
    const api = await as(world.staff.verifier);
    const codes = (await api.verification.desk(first)).claims.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([one, another]));
    await world.move(world.staff.verifier, one, "confirm", 4);
    expect((await api.verification.desk(first)).claims.map(({ code }) => code)).not.toContain(one);
  });

  it("comes with its first claim opened, or the one that is asked for", async () => {
    const asked = await claim();
    const api = await as(world.staff.verifier);
    const desk = await api.verification.desk(first);
    expect(desk.opened?.complaint.code).toBe(desk.claims[0]?.code);
    const other = await api.verification.desk({ ...second, code: asked });
    expect(other.opened?.complaint.code).toBe(asked);
    await expect(api.verification.desk({ ...first, code: "JK2601019999" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("is forbidden to other roles", async () => {
    for (const role of ["kelurahan", "agency", "governor", "administrator", "field"] as const) {
      const api = await as(world.staff[role]);
      await expect(api.verification.desk(first)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });
});

describe("a claim", () => {
  it("names the other complaint with the same photo", async () => {
    const honest = await claim();
    const copied = await claim();
    await world.sql`
      update photo set sha256 = (
        select p.sha256 from photo p join complaint c on c.id = p.complaint_id where c.code = ${honest} and p.kind = 'proof'),
        dhash = 'ffff0000ffff0000'
      where kind = 'proof' and complaint_id = (select id from complaint where code = ${copied})`;
    const found = await openedClaim(copied);
    expect(found?.findings).toContain("photo_reused");
    expect(found?.photos[0]?.alsoIn).toEqual([honest]);
  });

  it("shows when the photo was taken elsewhere or earlier", async () => {
    const code = await claim();
    await world.sql`
      update photo set exif = '{"Latitude": -6.3, "Longitude": 106.9}', captured_at = ${after(-48).toISOString()}
      where kind = 'proof' and complaint_id = (select id from complaint where code = ${code})`;
    const found = await openedClaim(code);
    expect(found?.findings).toEqual(expect.arrayContaining(["photo_older_than_report", "photo_elsewhere"]));
    expect(found?.photos[0]?.metresAway).toBeGreaterThan(10_000);
  });
});

describe("a second look", () => {
  it("goes to another verifier, who agrees once", async () => {
    const code = await claim();
    await world.move(world.staff.verifier, code, "confirm", 4);
    const mine = await as(world.staff.verifier);
    const theirs = await as(colleague);
    expect((await mine.verification.desk(second)).audits.map((one) => one.code)).not.toContain(code);
    expect((await theirs.verification.desk(second)).audits.map((one) => one.code)).toContain(code);
    await expect(mine.verification.uphold({ code, note: null })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await theirs.verification.uphold({ code, note: "Foto sesuai." });
    expect(await auditOf(code)).toMatchObject({ basis: "random", verdict: "upheld", note: "Foto sesuai." });
    await expect(theirs.verification.uphold({ code, note: null })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("may withdraw the acceptance: the same clock resumes and the verdict is stored", async () => {
    const code = await claim();
    await world.move(world.staff.verifier, code, "confirm", 4);
    const stopped = await world.row(code);
    await world.move(colleague, code, "revoke", 30, { publicNote: "Foto dari laporan lain." });
    const row = await world.row(code);
    expect([row.status, row.reopenCount, row.completionStoppedAt]).toEqual(["in_progress", 1, null]);
    expect(row.holderUnitId).toBe(stopped.holderUnitId);
    expect(await auditOf(code)).toMatchObject({ verdict: "overturned", note: "Foto dari laporan lain." });
  });

  it("needs a reason to withdraw, and is forbidden to field officers", async () => {
    const code = await claim();
    await world.move(world.staff.verifier, code, "confirm", 4);
    await expect(world.move(colleague, code, "revoke", 5)).rejects.toMatchObject({ code: "INVALID" });
    await expect(
      world.move(world.staff.kelurahan, code, "revoke", 5, { publicNote: "Salah." }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("is required for a flagged claim that random sampling did not pick", async () => {
    await setRates(0, 100);
    const plain = await claim();
    const hasty = (await world.submit()).code;
    await world.move(world.staff.kelurahan, hasty, "start", 1);
    await world.move(world.staff.kelurahan, hasty, "resolve", 1.05, await proof());
    for (const code of [plain, hasty]) await world.move(world.staff.verifier, code, "confirm", 4);
    expect(await auditOf(plain)).toBeNull();
    expect(await auditOf(hasty)).toMatchObject({ basis: "risk", findings: ["claimed_at_once"] });
  });
});

it("the statistics of verification count the verifiers' decisions", async () => {
  const code = await claim();
  await world.move(colleague, code, "return", 4, { publicNote: "Foto buram." });
  const { decisions: rows } = await (await as(colleague)).verification.desk(first);
  const mine = rows.find((row) => row.isMine);
  const other = rows.find((row) => row.staffId === world.staff.verifier.staffId);
  expect(mine).toMatchObject({ returned: 1, accepted: 0 });
  expect(other).toMatchObject({ overturned: 1, upheld: 1, isMine: false });
  expect(other?.accepted).toBeGreaterThanOrEqual(5);
});
