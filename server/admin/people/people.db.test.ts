import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hire, openSession } from "@/db/testing/factories";
import { after, noon, openWorld, type World } from "@/db/testing/world";
import { loadSession } from "@/server/auth/actor";
import { signIn } from "@/server/auth/sign-in";
import { anonymous } from "@/server/domain/actor";

const password = "kata sandi yang panjang";
let world: World;
let unitId: number;
let administrator: Awaited<ReturnType<World["callAs"]>>;

beforeAll(async () => {
  world = await openWorld();
  unitId = await world.unitId("kelurahan-31.71.01.1001");
  administrator = await world.callAs(world.staff.administrator);
});
afterAll(() => world.close());

const newcomer = (over: object = {}) => ({
  email: `${randomUUID()}@contoh.id`,
  name: "Rina Kartika",
  role: "kelurahan" as const,
  unitId,
  ...over,
});

const visitor = (hours = 0) => world.callAs(anonymous, after(hours));

async function changesOf(entity: "staff" | "invitation" | "role_policy", key: string | number) {
  return administrator.admin.changes({ entity, key: String(key) });
}

describe("an invitation", () => {
  it("lets the invited person set a password and sign in with their role", async () => {
    const person = newcomer();
    const { token } = await administrator.admin.people.invite(person);
    const opened = await (await visitor()).admin.invitation({ token });
    expect(opened).toMatchObject({ name: person.name, state: "open", role: "kelurahan" });
    await (await visitor()).admin.acceptInvitation({ token, password });
    const id = await signIn(world.db, { ...person, password, now: noon, hours: 12, userAgent: null });
    const session = await loadSession(world.db, id ?? "", noon);
    expect(session?.actor).toMatchObject({ role: "kelurahan", unitId, areaPrefix: "31.71.01.1001" });
  });

  it("works once, and not after a week, once revoked or once renewed", async () => {
    const used = await administrator.admin.people.invite(newcomer());
    await (await visitor()).admin.acceptInvitation({ ...used, password });
    await expect((await visitor()).admin.acceptInvitation({ ...used, password })).rejects.toThrow(
      "invitation_used",
    );
    const late = await administrator.admin.people.invite(newcomer());
    await expect((await visitor(7 * 24)).admin.acceptInvitation({ ...late, password })).rejects.toThrow(
      "invitation_expired",
    );
    const email = `${randomUUID()}@contoh.id`;
    const first = await administrator.admin.people.invite(newcomer({ email }));
    await administrator.admin.people.invite(newcomer({ email }));
    await expect((await visitor()).admin.acceptInvitation({ ...first, password })).rejects.toThrow(
      "invitation_revoked",
    );
  });

  it("works for one of two who use its link at once", async () => {
    const { token } = await administrator.admin.people.invite(newcomer());
    const tries = [1, 2, 3].map(async () => (await visitor()).admin.acceptInvitation({ token, password }));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is refused for an e-mail address in use, and for a unit that does not fit the role", async () => {
    const person = newcomer();
    const { token } = await administrator.admin.people.invite(person);
    await (await visitor()).admin.acceptInvitation({ token, password });
    await expect(administrator.admin.people.invite(person)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(administrator.admin.people.invite(newcomer({ role: "agency" }))).rejects.toThrow(
      "role_does_not_fit_unit",
    );
  });

  it("cannot be forged, nor its token moved to another invitation", async () => {
    const one = await administrator.admin.people.invite(newcomer());
    const other = await administrator.admin.people.invite(newcomer());
    const mixed = `${one.token.split(".")[0]}.${other.token.split(".")[1]}`;
    await expect((await visitor()).admin.invitation({ token: mixed })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("a person", () => {
  it("who is deactivated is signed out at once, cannot sign in, and the audit log says so", async () => {
    const person = await hire(world.db, "kelurahan", "kelurahan-31.71.01.1001");
    const session = await openSession(world.db, person, noon);
    const changed = { id: person.staffId, name: "Rina K.", role: "kelurahan" as const, unitId };
    await administrator.admin.people.change({ ...changed, isActive: false, reason: "Pindah tugas" });
    expect(await loadSession(world.db, session.id, noon)).toBeNull();
    const [row] = await changesOf("staff", person.staffId);
    expect(row).toMatchObject({
      before: { isActive: true },
      after: { isActive: false, name: "Rina K.", endedSessions: 1 },
      reason: "Pindah tugas",
      at: noon,
    });
    await administrator.admin.people.change({ ...changed, isActive: true });
    expect(await loadSession(world.db, session.id, noon)).toBeNull();
  });

  it("has their sessions listed and ended one by one", async () => {
    const person = await hire(world.db, "verifier", "biro-pemerintahan");
    const [one, other] = await Promise.all([
      openSession(world.db, person, noon),
      openSession(world.db, person, noon),
    ]);
    const { sessions } = await administrator.admin.people.byId({ id: person.staffId });
    expect(sessions.map(({ id }) => id).toSorted()).toEqual([one.id, other.id].toSorted());
    await administrator.admin.people.endSession({ staffId: person.staffId, sessionId: one.id });
    expect(await loadSession(world.db, one.id, noon)).toBeNull();
    expect(await loadSession(world.db, other.id, noon)).not.toBeNull();
  });

  it("is neither deactivated nor demoted as the last administrator", async () => {
    const last = world.staff.administrator;
    const own = { id: last.staffId, name: "Administrator", unitId: last.unitId };
    const change = administrator.admin.people.change;
    await expect(change({ ...own, role: "administrator", isActive: false })).rejects.toThrow(
      "last_administrator",
    );
    await expect(change({ ...own, role: "verifier", isActive: true })).rejects.toThrow("last_administrator");
    expect(await changesOf("staff", last.staffId)).toEqual([]);
  });

  it("remains as an administrator when two demote each other at once", async () => {
    const a = world.staff.administrator;
    const b = await hire(world.db, "administrator", "biro-pemerintahan");
    const demote = async (by: typeof a, whom: typeof a) =>
      (await world.callAs(by)).admin.people.change({
        id: whom.staffId,
        name: "Administrator",
        role: "verifier",
        unitId: whom.unitId,
        isActive: true,
      });
    await Promise.allSettled([demote(a, b), demote(b, a)]);
    const left = await world.sql`select id from staff where role = 'administrator' and is_active`;
    expect(left).toHaveLength(1);
    await world.sql`update staff set role = 'administrator' where id = ${a.staffId}`;
  });
});

describe("the audit log", () => {
  it("records no change that failed, and cannot be rewritten", async () => {
    const before = (await administrator.admin.changes({})).length;
    await expect(
      administrator.admin.people.change({ ...newcomer(), id: 999_999, isActive: true }),
    ).rejects.toThrow();
    expect((await administrator.admin.changes({})).length).toBe(before);
    await expect(world.sql`update admin_change set reason = 'lain'`).rejects.toThrow("append-only");
  });
});
