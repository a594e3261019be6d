import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { noon, openWorld, type World } from "@/db/testing/world";
import { requireKey } from "@/server/apikey/require-key";
import { hashPassword } from "@/server/auth/password";
import { takeCode } from "@/server/auth/second-factor";
import { signIn } from "@/server/auth/sign-in";
import { env } from "@/server/env";
import { limit } from "@/server/http/rate-limit";
import { log } from "@/server/log";
import { getComplaints } from "@/server/statistics/http";
import { pseudonym, type SecurityKind, securityKinds } from "./security-log";

process.env.RATE_LIMIT = "on";
const password = "kata sandi yang panjang";
const officer = { email: "rina.wulandari@contoh.id", name: "Rina Wulandari" };
const reporter = { name: "Siti Rahayu", phone: "0812000333", email: "siti@contoh.id" };
const stranger = "orang.asing@contoh.id";
const address = "203.0.113.77";
const text = "Tetangga saya membakar sampah tiap malam.";
const reason = "Menanyakan letak sampah itu.";
const purpose = "ask_reporter";

let world: World;
let code: string;
let closedCode: string;
const written = vi.fn();

beforeAll(async () => {
  world = await openWorld();
  vi.spyOn(log(), "info").mockImplementation(written);
  const passwordHash = await hashPassword(password);
  await world.sql`
    update staff set email = ${officer.email}, name = ${officer.name}, password_hash = ${passwordHash}
    where id = ${world.staff.verifier.staffId}`;
  ({ code } = await world.submit({ contact: reporter, text }));
  ({ code: closedCode } = await world.submit({ isPublic: false, text }));
});
afterAll(() => world.close());
afterEach(() => void written.mockClear());

const lines = (): { security: string }[] => written.mock.calls.map(([line]) => line);

const openedBy = (email: string, given: string) =>
  signIn(world.db, { email, password: given, now: noon, hours: 12, userAgent: "peramban" });
const refused = (work: Promise<unknown>) => expect(work).rejects.toThrow();

async function makeKey(): Promise<string> {
  const boss = await world.callAs(world.staff.administrator);
  const wish = { name: officer.name, contact: officer.email, perMinute: 60, lastDay: "2026-12-25" };
  const scopes = { jurisdiction: "jakarta" as const, scopes: ["create" as const], reason };
  const { key } = await boss.admin.keys.make({ ...wish, ...scopes });
  written.mockClear();
  return key;
}

/** One way through a real door for every kind: what it does, and what stands in the line. */
const doors: Record<SecurityKind, [work: () => Promise<unknown>, line: () => object]> = {
  sign_in: [
    () => openedBy(officer.email, password),
    () => ({ outcome: "granted", actor: `staff:${world.staff.verifier.staffId}` }),
  ],
  second_factor: [
    () =>
      refused(
        takeCode(world.db, {
          staffId: world.staff.verifier.staffId,
          code: "000000",
          now: noon,
          secretKey: env.SECRET,
        }),
      ),
    () => ({ outcome: "refused", actor: `staff:${world.staff.verifier.staffId}` }),
  ],
  lockout: [
    async () => {
      for (let attempt = 0; attempt < 15; attempt += 1)
        await limit("sign-in", { account: stranger, address }).catch(() => null);
    },
    () => ({ outcome: "refused", reason: "sign-in", subject: expect.stringMatching(/^unknown:[\w-]{16}$/) }),
  ],
  refusal: [
    async () => refused((await world.callAs(world.staff.kelurahan)).admin.changes({})),
    () => ({ outcome: "refused", actor: `staff:${world.staff.kelurahan.staffId}`, reason: "not_allowed" }),
  ],
  admin_change: [
    async () => {
      const boss = await world.callAs(world.staff.administrator);
      await boss.admin.people.invite({
        email: stranger,
        name: reporter.name,
        role: "kelurahan",
        unitId: await world.unitId("kelurahan-31.71.01.1001"),
        reason,
      } as never);
    },
    () => ({
      actor: `staff:${world.staff.administrator.staffId}`,
      subject: expect.stringMatching(/^invitation:\d+$/),
      fields: expect.arrayContaining(["role"]),
    }),
  ],
  identity_look: [
    async () => (await world.callAs(world.staff.verifier)).identity.reveal({ code, purpose, reason }),
    () => ({ actor: `staff:${world.staff.verifier.staffId}`, subject: `complaint:${code}` }),
  ],
  original_look: [
    async () => (await world.callAs(world.staff.inspectorate)).redaction.originals({ code, reason }),
    () => ({
      outcome: "granted",
      actor: `staff:${world.staff.inspectorate.staffId}`,
      subject: `complaint:${code}`,
    }),
  ],
  text_look: [
    async () =>
      (await world.callAs(world.staff.governor)).identity.openText({
        code: closedCode,
        purpose: "oversee",
        reason,
      }),
    () => ({
      outcome: "granted",
      actor: `staff:${world.staff.governor.staffId}`,
      subject: `complaint:${closedCode}`,
    }),
  ],
  export: [
    async () => {
      const query = "from=2026-11-01&to=2026-11-30&drill=received";
      const response = await getComplaints(
        { db: world.db, actor: world.staff.governor, now: noon },
        new Request(`http://localhost/?${query}`),
      );
      expect(response.status).toBe(200);
      await response.text();
    },
    () => ({ actor: `staff:${world.staff.governor.staffId}`, reason: "complaints" }),
  ],
  key_use: [
    async () => requireKey({ db: world.db, now: noon }, await makeKey(), { scope: "create" }),
    () => ({ actor: expect.stringMatching(/^key:\d+$/), reason: "create" }),
  ],
};

it.each(securityKinds)("%s is written once, with numbers and keys alone", async (kind) => {
  const [work, line] = doors[kind];
  await work();
  const found = lines().filter(({ security }) => security === kind);
  expect(found).toEqual([expect.objectContaining(line())]);
  const marks = [
    ...Object.values(officer),
    ...Object.values(reporter),
    ...[stranger, address, text, reason, password],
  ];
  const all = JSON.stringify(lines());
  expect(marks.filter((mark) => all.includes(mark))).toEqual([]);
});

it("a failed sign-in names the officer by number, and a stranger by a word of the day", async () => {
  await openedBy(officer.email, "salah salah salah");
  await openedBy(stranger, "salah salah salah");
  const refusal = { security: "sign_in", outcome: "refused", reason: "password" };
  expect(lines()).toEqual([
    { ...refusal, subject: `staff:${world.staff.verifier.staffId}` },
    { ...refusal, subject: pseudonym(stranger, noon) },
  ]);
});

it("the word for a stranger is another one on the next day", () => {
  const tomorrow = new Date(noon.getTime() + 86_400_000);
  expect(pseudonym(stranger, noon)).not.toBe(pseudonym(stranger, tomorrow));
});

it("a look at an identity that is refused is a refusal and no look", async () => {
  const holder = await world.callAs(world.staff.kelurahan);
  await refused(holder.identity.reveal({ code, purpose, reason }));
  expect(lines().map(({ security }) => security)).toEqual(["refusal"]);
});
