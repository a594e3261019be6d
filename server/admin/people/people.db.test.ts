import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hire, openSession } from "@/db/testing/factories";
import { after, noon, openWorld, secretKey, type World } from "@/db/testing/world";
import { loadSession } from "@/server/auth/actor";
import { linkIdOf } from "@/server/auth/link-keys";
import { signIn } from "@/server/auth/sign-in";
import { deliverAll, openDispatcher } from "@/server/delivery/dispatcher";
import { anonymous } from "@/server/domain/actor";
import { demonstrationPassword } from "@/server/domain/staff/password";
import type { Role } from "@/server/domain/staff/role";
import { mailSender } from "@/server/notification/mail/send-mail";
import { notificationQueue } from "@/server/notification/notification-queue";
import { openMailbox } from "@/server/notification/testing/open-mailbox";

process.env.SMTP_URL = "smtp://127.0.0.1:1";
const password = "kata sandi yang panjang";
const publicUrl = "https://cepat.contoh.id";
const mailbox = openMailbox();
let world: World;
let unitId: number;
let administrator: Awaited<ReturnType<World["callAs"]>>;

beforeAll(async () => {
  [world] = await Promise.all([openWorld(), mailbox.open()]);
  unitId = await world.unitId("kelurahan-31.71.01.1001");
  administrator = await world.callAs(world.staff.administrator);
});
afterAll(async () => {
  await mailbox.close();
  await world.close();
});

/** Sends what is queued, as the worker does. Returns the mails to this address. */
async function readMails(email: string): Promise<string[]> {
  const sender = mailSender({ smtpUrl: mailbox.url(), from: "uji@contoh.id", publicUrl, secretKey });
  const queue = notificationQueue(world.db, { email: sender });
  await deliverAll(openDispatcher(queue, { db: world.db, clock: () => noon }));
  return mailbox.mails
    .filter(({ to }) => to === email)
    .map(({ text }) => text.replaceAll("=\r\n", "").replaceAll("=3D", "="));
}

const newcomer = (over: object = {}) => ({
  email: `${randomUUID()}@contoh.id`,
  name: "Rina Kartika",
  role: "kelurahan" as Role,
  unitId,
  ...over,
});

/** An invitation to a role that needs no second person. */
async function inviteNow(person: ReturnType<typeof newcomer>) {
  const { token } = await administrator.admin.people.invite(person);
  if (!token) throw new Error("the invitation waits");
  return { token };
}

/** Somebody who has opened an invitation's link. */
async function invitee(token: string, hours = 0) {
  const { admin } = await world.callAs(anonymous, after(hours), { kind: "invitation", token });
  const link = linkIdOf(token);
  return {
    open: () => admin.invitation({ link }),
    accept: (chosen = password) => admin.acceptInvitation({ link, password: chosen }),
  };
}

async function changesOf(entity: "staff" | "invitation" | "role_policy", key: string | number) {
  return administrator.admin.changes({ entity, key: String(key) });
}

describe("an invitation", () => {
  it("lets the invited person set a password and sign in with their role", async () => {
    const person = newcomer();
    const { token } = await inviteNow(person);
    const opened = await (await invitee(token)).open();
    expect(opened).toMatchObject({ name: person.name, state: "open", role: "kelurahan" });
    await (await invitee(token)).accept();
    const id = await signIn(world.db, { ...person, password, now: noon, hours: 12, userAgent: null });
    const session = await loadSession(world.db, id ?? "", noon);
    expect(session?.actor).toMatchObject({ role: "kelurahan", unitId, areaPrefix: "31.71.01.1001" });
  });

  it("works once, and not after a week, once revoked or once renewed", async () => {
    const used = await inviteNow(newcomer());
    await (await invitee(used.token)).accept();
    await expect((await invitee(used.token)).accept()).rejects.toThrow("invitation_used");
    const late = await inviteNow(newcomer());
    await expect((await invitee(late.token, 7 * 24)).accept()).rejects.toThrow("invitation_expired");
    const email = `${randomUUID()}@contoh.id`;
    const first = await inviteNow(newcomer({ email }));
    await inviteNow(newcomer({ email }));
    await expect((await invitee(first.token)).accept()).rejects.toThrow("invitation_revoked");
  });

  it("works for one of two who use its link at once", async () => {
    const { token } = await inviteNow(newcomer());
    const tries = [1, 2, 3].map(async () => (await invitee(token)).accept());
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is refused for an e-mail address in use, and for a unit that does not fit the role", async () => {
    const person = newcomer();
    const { token } = await inviteNow(person);
    await (await invitee(token)).accept();
    await expect(inviteNow(person)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(inviteNow(newcomer({ role: "agency" }))).rejects.toThrow("role_does_not_fit_unit");
  });

  it("is e-mailed to the invited address, and its link is in no list", async () => {
    const person = newcomer();
    const { token } = await inviteNow(person);
    const link = `${publicUrl}/undangan#token=${token}`;
    expect((await readMails(person.email)).map((text) => text.includes(link))).toEqual([true]);
    const { invitations: listed } = await administrator.admin.people.desk({});
    expect(listed.map(({ email }) => email)).toContain(person.email);
    const signature = token.split(".")[1] ?? "";
    const stored = await world.sql`select * from staff_invitation, delivery`;
    expect(JSON.stringify([listed, stored, await administrator.admin.changes({})])).not.toContain(signature);
  });

  it("that was revoked before its e-mail left is not sent", async () => {
    const person = newcomer();
    const { token } = await inviteNow(person);
    await administrator.admin.people.revokeInvitation({ id: Number(token.split(".")[0]) });
    expect(await readMails(person.email)).toEqual([]);
  });

  it("refuses a password that is easily guessed, and can still be accepted", async () => {
    const { accept } = await invitee((await inviteNow(newcomer())).token);
    await expect(accept("123456789012")).rejects.toThrow("password_common");
    await expect(accept(demonstrationPassword)).rejects.toThrow("password_common");
    await expect(accept(password)).resolves.toBeDefined();
  });

  it("cannot be forged, nor its token moved to another invitation", async () => {
    const one = await inviteNow(newcomer());
    const other = await inviteNow(newcomer());
    const mixed = `${one.token.split(".")[0]}.${other.token.split(".")[1]}`;
    await expect((await invitee(mixed)).open()).rejects.toMatchObject({ code: "NOT_FOUND" });
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
    const key = String(person.staffId);
    const { changes } = await administrator.admin.history({ entity: "staff", key });
    expect(changes[0]?.after).toMatchObject({ unit: expect.stringContaining("Kelurahan") });
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
        role: "agency",
        unitId: whom.unitId,
        isActive: true,
      });
    await Promise.allSettled([demote(a, b), demote(b, a)]);
    const left = await world.sql`select id from staff where role = 'administrator' and is_active`;
    expect(left).toHaveLength(1);
    await world.sql`update staff set role = 'administrator' where id = ${a.staffId}`;
  });
});

describe("a link to a new password", () => {
  it("is made by an administrator for an officer without e-mail, once and on record", async () => {
    const person = await hire(world.db, "kelurahan", "kelurahan-31.71.01.1001");
    const session = await openSession(world.db, person, noon);
    const made = await administrator.admin.people.makeResetLink({
      id: person.staffId,
      reason: "Tanpa surel",
    });
    const { reset } = (await world.callAs(anonymous)).staff.password;
    const link = { token: made.token ?? "", password };
    await reset(link);
    expect(await loadSession(world.db, session.id, noon)).toBeNull();
    await expect(reset(link)).rejects.toThrow("reset_over");
    const changes = await changesOf("staff", person.staffId);
    expect(changes.map(({ reason, after: is }) => [reason, is])).toEqual([
      [null, { password: "reset by link", endedSessions: 1 }],
      ["Tanpa surel", { resetLink: "shown" }],
    ]);
    expect(JSON.stringify(changes)).not.toContain(link.token);
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
