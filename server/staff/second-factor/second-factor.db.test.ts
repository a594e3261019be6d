import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staff, staffOidc, staffTotp } from "@/db/schema";
import { hire } from "@/db/testing/factories";
import { noon, openWorld, secretKey, type World } from "@/db/testing/world";
import { actorOf, loadSession } from "@/server/auth/actor";
import { hashPassword } from "@/server/auth/password";
import { signIn } from "@/server/auth/sign-in";
import type { StaffActor } from "@/server/domain/actor";
import type { Role } from "@/server/domain/staff/role";

process.env.RATE_LIMIT = "on";
const password = "kata sandi yang panjang";
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);
let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function newPerson(role: Role = "verifier"): Promise<{ actor: StaffActor; email: string }> {
  const actor = await hire(world.db, role, "biro-pemerintahan");
  const email = `${randomUUID()}@contoh.id`;
  const passwordHash = await hashPassword(password);
  await world.db.update(staff).set({ email, passwordHash }).where(eq(staff.id, actor.staffId));
  return { actor, email };
}

const codeAt = (secret: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

async function enrolled(role: Role = "verifier") {
  const person = await newPerson(role);
  const api = await world.callAs(person.actor);
  const { secret, uri } = await api.staff.secondFactor.begin({ password });
  const { recoveryCodes } = await api.staff.secondFactor.confirm({ code: codeAt(secret, noon) });
  return { ...person, api, secret, uri, recoveryCodes };
}

const enter = (email: string, code: string | null, now: Date) =>
  signIn(world.db, { email, password, code, now, hours: 12, userAgent: null, secretKey });

describe("enrolling", () => {
  it("needs no code at sign-in before it is confirmed by a first code", async () => {
    const { actor, email } = await newPerson();
    await (await world.callAs(actor)).staff.secondFactor.begin({ password });
    expect(await enter(email, null, noon)).not.toBeNull();
  });

  it("shows ten recovery codes once, and stores neither them nor the secret readable", async () => {
    const { actor, secret, uri, recoveryCodes, api } = await enrolled();
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(uri).toContain(secret);
    const [row] = await world.db.select().from(staffTotp).where(eq(staffTotp.staffId, actor.staffId));
    expect(Buffer.from(row?.secret ?? "").includes(secret)).toBe(false);
    const kept = await world.sql`select encode(code_hash, 'escape') as code from staff_recovery_code`;
    expect(kept.some(({ code }) => recoveryCodes.includes(code))).toBe(false);
    expect(await api.staff.secondFactor.standing()).toMatchObject({ isEnrolled: true, recoveryCodes: 10 });
    await expect(api.staff.secondFactor.begin({ password })).rejects.toThrow("second_factor_enrolled");
  });

  it("asks for the password first, and stores nothing for a wrong one", async () => {
    const { actor } = await newPerson();
    const begin = (await world.callAs(actor)).staff.secondFactor.begin({ password: "bukan" });
    await expect(begin).rejects.toThrow("password_wrong");
    expect(await world.db.select().from(staffTotp).where(eq(staffTotp.staffId, actor.staffId))).toEqual([]);
  });

  it("asks no password of those who sign in by an organisation account", async () => {
    const { actor } = await newPerson();
    const { staffId } = actor;
    await world.db.insert(staffOidc).values({ staffId, issuer: "i", subject: "s", pinnedAt: noon });
    const api = (await world.callAs(actor)).staff.secondFactor;
    expect(await api.standing()).toMatchObject({ asksPassword: false });
    await expect(api.begin({ password: "" })).resolves.toMatchObject({ secret: expect.any(String) });
  });

  it("is refused with a wrong first code", async () => {
    const { actor } = await newPerson();
    const api = await world.callAs(actor);
    const { secret } = await api.staff.secondFactor.begin({ password });
    const wrong = codeAt(secret, later(3_600));
    await expect(api.staff.secondFactor.confirm({ code: wrong })).rejects.toThrow("second_factor_wrong");
  });
});

describe("signing in with a second factor", () => {
  it("needs a code only after the right password", async () => {
    const { email, secret } = await enrolled();
    expect(
      await signIn(world.db, { email, password: "salah", now: noon, hours: 12, userAgent: null }),
    ).toBeNull();
    await expect(enter(email, null, later(60))).rejects.toThrow("second_factor_missing");
    expect(await enter(email, codeAt(secret, later(60)), later(60))).not.toBeNull();
  });

  it("accepts a code of the adjacent time steps, none older, and none twice", async () => {
    const { email, secret } = await enrolled();
    const now = later(600);
    await expect(enter(email, codeAt(secret, later(540)), now)).rejects.toThrow("second_factor_wrong");
    expect(await enter(email, codeAt(secret, later(570)), now)).not.toBeNull();
    await expect(enter(email, codeAt(secret, later(570)), now)).rejects.toThrow("second_factor_wrong");
    expect(await enter(email, codeAt(secret, later(630)), now)).not.toBeNull();
    await expect(enter(email, codeAt(secret, now), now)).rejects.toThrow("second_factor_wrong");
  });

  it("accepts the same code at once for one of two", async () => {
    const { email, secret } = await enrolled();
    const code = codeAt(secret, later(60));
    const outcomes = await Promise.allSettled([1, 2].map(() => enter(email, code, later(60))));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("accepts each recovery code once, whatever its case", async () => {
    const { email, recoveryCodes } = await enrolled();
    const code = recoveryCodes[0] ?? "";
    expect(await enter(email, code.toLowerCase().replace("-", " "), noon)).not.toBeNull();
    await expect(enter(email, code, noon)).rejects.toThrow("second_factor_wrong");
  });

  it("refuses another officer's recovery code", async () => {
    const one = await enrolled();
    const other = await enrolled();
    await expect(enter(one.email, other.recoveryCodes[0] ?? "", noon)).rejects.toThrow("second_factor_wrong");
  });

  it("is refused after eight codes in five minutes, whatever the IP address", async () => {
    const { email } = await enrolled();
    const attempts = [];
    for (let tries = 0; tries < 8; tries++) attempts.push(await enter(email, "000000", noon).catch(String));
    expect(attempts.some((text) => String(text).includes("too_many_requests"))).toBe(true);
  });
});

describe("a role that must have a second factor", () => {
  it("redirects to enrolment, and allows nothing else before it", async () => {
    const { actor, email } = await newPerson("intake");
    const administrator = await world.callAs(world.staff.administrator);
    await administrator.admin.people.setRolePolicy({ role: "intake", requiresSecondFactor: true });
    const id = await enter(email, null, noon);
    const session = await loadSession(world.db, id ?? "", noon);
    expect(session?.owesSecondFactor).toBe(true);
    expect(actorOf(session)).toEqual({ kind: "anonymous" });
    const { createCaller } = await import("@/server/trpc/root");
    const api = createCaller({
      ...world.context(),
      actor: actorOf(session),
      session,
      address: "local",
    });
    await expect(api.complaint.queue({})).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: "second_factor_owed",
    });
    const { secret } = await api.staff.secondFactor.begin({ password });
    await api.staff.secondFactor.confirm({ code: codeAt(secret, noon) });
    const now = await loadSession(world.db, id ?? "", noon);
    expect([now?.owesSecondFactor, actorOf(now)]).toEqual([false, actor]);
    await expect(
      (await world.callAs(actor)).staff.secondFactor.remove({ code: codeAt(secret, later(30)) }),
    ).rejects.toThrow("second_factor_required");
  });
});

describe("a reset by an administrator", () => {
  it("removes the second factor and ends the sessions", async () => {
    const { actor, email, secret } = await enrolled();
    const id = await enter(email, codeAt(secret, later(60)), later(60));
    const administrator = await world.callAs(world.staff.administrator);
    await administrator.admin.people.resetSecondFactor({ id: actor.staffId, reason: "Ponsel hilang" });
    expect(await loadSession(world.db, id ?? "", later(60))).toBeNull();
    expect(await enter(email, null, later(90))).not.toBeNull();
  });
});
