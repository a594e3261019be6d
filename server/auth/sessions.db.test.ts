import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staff, staffSession } from "@/db/schema";
import { hire } from "@/db/testing/factories";
import { after, noon, openWorld, type World } from "@/db/testing/world";
import type { StaffActor } from "@/server/domain/actor";
import { continueSession, loadSession } from "./actor";
import { listRunningSessions } from "./list-running-sessions";
import { authOptions } from "./options";
import { hashPassword } from "./password";
import { signIn } from "./sign-in";

process.env.RATE_LIMIT = "on";
const password = "kata sandi yang panjang";
let world: World;
let person: StaffActor;
let email: string;

beforeAll(async () => {
  world = await openWorld();
  ({ person, email } = await newPerson("agency", "dinas-bina-marga"));
});
afterAll(() => world.close());

async function newPerson(role: "agency" | "kelurahan", unitCode: string) {
  const hired = await hire(world.db, role, unitCode);
  const passwordHash = await hashPassword(password);
  const [row] = await world.db
    .update(staff)
    .set({ passwordHash })
    .where(eq(staff.id, hired.staffId))
    .returning({ email: staff.email });
  return { person: hired, email: row?.email ?? "" };
}

const enter = (over: object = {}) =>
  signIn(world.db, { email, password, now: noon, hours: 12, userAgent: "Peramban", ...over });

async function entered(): Promise<string> {
  const id = await enter();
  if (!id) throw new Error("not signed in");
  return id;
}

describe("signing in", () => {
  it("opens a session for the right password, whatever the case of the e-mail address", async () => {
    expect(await enter()).toMatch(/^[0-9a-f-]{36}$/);
    expect(await enter({ email: email.toUpperCase() })).not.toBeNull();
  });

  it("opens none for a wrong password, an unknown e-mail address or a deactivated person", async () => {
    const gone = await newPerson("kelurahan", "kelurahan-31.71.01.1001");
    await world.db.update(staff).set({ isActive: false }).where(eq(staff.id, gone.person.staffId));
    expect(await enter({ password: `${password}.` })).toBeNull();
    expect(await enter({ email: "tiada@contoh.id" })).toBeNull();
    expect(await enter({ email: gone.email })).toBeNull();
  });

  it("keeps the password as argon2id of 19 MiB and two passes", async () => {
    expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("is refused after ten attempts on one e-mail address in five minutes", async () => {
    const [provider] = authOptions().providers;
    if (!provider || !("authorize" in provider.options)) throw new Error("no credentials provider");
    const { authorize } = provider.options;
    const attempt = () => authorize({ email: "tebak@contoh.id", password: "salah" }, { headers: {} });
    for (let tries = 0; tries < 10; tries++) expect(await attempt()).toBeNull();
    await expect(attempt()).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  });
});

describe("a session", () => {
  it("names its officer, whose Dinas is above its Suku Dinas", async () => {
    const session = await loadSession(world.db, await entered(), noon);
    expect(session?.actor).toMatchObject({ staffId: person.staffId, role: "agency", areaPrefix: null });
    expect(session?.actor.unitScope).toContain(await world.unitId("dinas-bina-marga-31.71"));
    expect(session?.actor.unitScope).not.toContain(await world.unitId("dinas-perhubungan-31.71"));
  });

  it("ends when it expires, however often it was used", async () => {
    const id = await entered();
    for (const hour of [3, 6, 9, 11.9])
      expect(await continueSession(world.db, id, after(hour))).not.toBeNull();
    expect(await continueSession(world.db, id, after(12))).toBeNull();
  });

  it("ends after four hours without a request, and asking whether it goes on is none", async () => {
    const id = await entered();
    expect(await continueSession(world.db, id, after(3.9))).not.toBeNull();
    expect(await loadSession(world.db, id, after(7.8))).not.toBeNull();
    expect(await loadSession(world.db, id, after(7.9))).toBeNull();
    expect(await continueSession(world.db, id, after(7.9))).toBeNull();
    const listed = async (hour: number) =>
      (await listRunningSessions(world.db, person.staffId, after(hour))).map((session) => session.id);
    expect(await listed(7.8)).toContain(id);
    expect(await listed(7.9)).not.toContain(id);
    const row = await world.db.select().from(staffSession).where(eq(staffSession.id, id));
    expect(row[0]?.lastSeenAt).toEqual(after(3.9));
  });

  it("ends when it is revoked, and no other with it", async () => {
    const one = await entered();
    const other = await entered();
    await (await world.callAs(person)).staff.revokeSession({ id: one });
    expect(await loadSession(world.db, one, noon)).toBeNull();
    expect(await loadSession(world.db, other, noon)).not.toBeNull();
  });

  it("ends when its officer is deactivated", async () => {
    const id = await entered();
    await world.db.update(staff).set({ isActive: false }).where(eq(staff.id, person.staffId));
    expect(await loadSession(world.db, id, noon)).toBeNull();
    const kept = await world.db.select().from(staffSession).where(eq(staffSession.id, id));
    expect(kept).toHaveLength(1);
  });
});
