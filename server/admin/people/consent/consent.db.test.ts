import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hire } from "@/db/testing/factories";
import { after, noon, openWorld, secretKey, type World } from "@/db/testing/world";
import { linkIdOf } from "@/server/auth/link-keys";
import { deliverAll, openDispatcher } from "@/server/delivery/dispatcher";
import { anonymous, type StaffActor } from "@/server/domain/actor";
import { consentRoles } from "@/server/domain/admin/consent";
import type { Role } from "@/server/domain/staff/role";
import { mailSender } from "@/server/notification/mail/send-mail";
import { notificationQueue } from "@/server/notification/notification-queue";
import { openMailbox } from "@/server/notification/testing/open-mailbox";

process.env.SMTP_URL = "smtp://127.0.0.1:1";
const password = "kata sandi yang panjang";
const publicUrl = "https://cepat.contoh.id";
const mailbox = openMailbox();
let world: World;
let agus: StaffActor;
let second: StaffActor;
let inspector: StaffActor;

const offices: Partial<Record<Role, string>> = { governor: "kantor-gubernur", inspectorate: "inspektorat" };
const officeOf = (role: Role) => offices[role] ?? "biro-pemerintahan";

beforeAll(async () => {
  [world] = await Promise.all([openWorld(), mailbox.open()]);
  agus = world.staff.administrator;
  second = await hire(world.db, "administrator", "biro-pemerintahan");
  inspector = world.staff.inspectorate;
  const [own] = await world.sql`select code from unit where id = ${world.staff.governor.unitId}`;
  offices.governor = String(own?.code);
});
afterAll(async () => {
  await mailbox.close();
  await world.close();
});

const as = async (actor: StaffActor | typeof anonymous, now = noon) => (await world.callAs(actor, now)).admin;
const newcomer = async (role: Role) => ({
  email: `${randomUUID()}@contoh.id`,
  name: "Rina Kartika",
  role,
  unitId: await world.unitId(officeOf(role)),
});
const waiting = async (by: StaffActor, email: string, now = noon) =>
  (await (await as(by, now)).consents.list()).find((one) => one.email === email);
const decide = async (by: StaffActor, id: number | undefined, isConfirmed = true, now = noon) =>
  (await as(by, now)).consents.decide({ id: id ?? 0, isConfirmed });
const confirmerOf = (role: Role) => (role === "inspectorate" ? inspector : second);
const ask = async (role: Role, by = agus) => {
  const person = await newcomer(role);
  expect(await (await as(by)).people.invite(person)).toEqual({ token: null });
  const id = (await waiting(by, person.email))?.id;
  return { ...person, id };
};
const emailOf = async ({ staffId }: StaffActor) =>
  String((await world.sql`select email from staff where id = ${staffId}`)[0]?.email);
const rowOf = async ({ staffId }: StaffActor) =>
  (await world.sql`select role, is_active as "isActive" from staff where id = ${staffId}`)[0];

/** Sends what is queued, as the worker does. Returns what was sent. */
async function readMails() {
  mailbox.mails.length = 0;
  const sender = mailSender({ smtpUrl: mailbox.url(), from: "uji@contoh.id", publicUrl, secretKey });
  const queue = notificationQueue(world.db, { email: sender });
  await deliverAll(openDispatcher(queue, { db: world.db, clock: () => noon }));
  return mailbox.mails.map(({ to, text }) => ({ to, text: text.replaceAll("=\r\n", "") }));
}

describe.each(consentRoles)("the role %s", (role) => {
  it("is given by an invitation only once a second person confirms it", async () => {
    const { email, id } = await ask(role);
    expect(await world.sql`select from staff_invitation where email = ${email}`).toEqual([]);
    const { token } = await decide(confirmerOf(role), id);
    const opened = { kind: "invitation" as const, token: token ?? "" };
    const { admin } = await world.callAs(anonymous, noon, opened);
    await admin.acceptInvitation({ link: linkIdOf(opened.token), password });
    const [row] = await world.sql`select role from staff where email = ${email}`;
    expect(row?.role).toBe(role);
  });

  it("is confirmed neither by who asked, nor by any other role, nor by the one whom it concerns", async () => {
    const { id } = await ask(role);
    for (const other of Object.values(world.staff)) {
      if (other.role === confirmerOf(role).role && other.staffId !== agus.staffId) continue;
      await expect(decide(other, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const stray = role === "inspectorate" ? second : inspector;
    await expect(decide(stray, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const person = await hire(world.db, "agency", "biro-pemerintahan");
    await (await as(agus)).people.change({
      ...(await newcomer(role)),
      id: person.staffId,
      isActive: true,
    });
    expect(await rowOf(person)).toMatchObject({ role: "agency" });
    const asked = await waiting(agus, await emailOf(person));
    await decide(confirmerOf(role), asked?.id);
    expect(await rowOf(person)).toMatchObject({ role });
  });

  it("gets a link to a new password from an administrator only once a second person confirms it", async () => {
    const person = await hire(world.db, role, officeOf(role));
    expect(await (await as(agus)).people.makeResetLink({ id: person.staffId })).toEqual({ token: null });
    const asked = await waiting(agus, await emailOf(person));
    for (const one of [agus, person]) await expect(decide(one, asked?.id)).rejects.toThrow("not_found");
    const { token } = await decide(confirmerOf(role), asked?.id);
    const { reset } = (await world.callAs(anonymous)).staff.password;
    await expect(reset({ token: token ?? "", password })).resolves.toBeUndefined();
  });
});

describe("a request for a second person", () => {
  it("is decided once, also by two at once, and not after a week", async () => {
    const { id } = await ask("verifier");
    const third = await hire(world.db, "administrator", "biro-pemerintahan");
    const outcomes = await Promise.allSettled([decide(second, id), decide(third, id)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const late = await ask("verifier");
    expect(await waiting(second, late.email, after(7 * 24))).toBeUndefined();
    await expect(decide(second, late.id, true, after(7 * 24))).rejects.toThrow("consent_over");
  });

  it("is withdrawn by who asked, or refused, and nothing is done", async () => {
    for (const by of [agus, second]) {
      const { email, id } = await ask("verifier");
      expect(await decide(by, id, false)).toEqual({ token: null });
      expect(await waiting(agus, email)).toBeUndefined();
      await expect(decide(second, id)).rejects.toThrow("consent_over");
      expect(await world.sql`select from staff_invitation where email = ${email}`).toEqual([]);
    }
  });

  it("ends when its person is changed meanwhile, or its administrator is none any more", async () => {
    const person = await hire(world.db, "agency", "biro-pemerintahan");
    const unitId = await world.unitId("biro-pemerintahan");
    const change = { id: person.staffId, name: "Rina Kartika", unitId };
    await (await as(agus)).people.change({ ...change, role: "verifier", isActive: true });
    const asked = await waiting(second, await emailOf(person));
    await (await as(agus)).people.change({ ...change, role: "agency", isActive: false });
    await expect(decide(second, asked?.id)).rejects.toThrow("consent_over");
    expect(await rowOf(person)).toMatchObject({ role: "agency", isActive: false });

    const leaving = await hire(world.db, "administrator", "biro-pemerintahan");
    const { id, email } = await ask("verifier", leaving);
    await world.sql`update staff set role = 'agency' where id = ${leaving.staffId}`;
    await expect(decide(second, id)).rejects.toThrow("consent_over");
    expect(await world.sql`select from staff_invitation where email = ${email}`).toEqual([]);
  });

  it("stands in the audit log with who asked, who confirmed and what was done, and is e-mailed to who can", async () => {
    await readMails();
    const { email, id } = await ask("inspectorate");
    const told = await readMails();
    expect(told.map(({ to }) => to)).toContain(await emailOf(inspector));
    expect(told.map(({ to }) => to)).not.toContain(await emailOf(agus));
    for (const { text } of told) expect(text).toContain(`${publicUrl}/petugas/persetujuan`);
    await decide(inspector, id);
    const rows = await world.sql`
      select entity, staff_id::int as "by" from admin_change
      where (entity = 'consent' and key = ${String(id)}) or after->>'email' = ${email} order by id`;
    expect(rows).toEqual([
      { entity: "consent", by: agus.staffId },
      { entity: "consent", by: inspector.staffId },
      { entity: "invitation", by: agus.staffId },
    ]);
  });

  it("cannot be confirmed by its own administrator even past the rule: the table refuses it", async () => {
    const { id } = await ask("verifier");
    const confirm = world.sql`
      update consent_request set is_confirmed = true, decided_by = requested_by where id = ${id ?? 0}`;
    await expect(confirm).rejects.toThrow("consent_by_another");
  });
});

it("a powerful role is lost at once, without a second person", async () => {
  const person = await hire(world.db, "verifier", "biro-pemerintahan");
  const unitId = await world.unitId("biro-pemerintahan");
  const gone = { id: person.staffId, name: "Rina", role: "verifier" as const, unitId, isActive: false };
  expect(await (await as(agus)).people.change(gone)).toEqual({ isWaiting: false });
  expect(await rowOf(person)).toMatchObject({ isActive: false });
  await (await as(agus)).people.change({ ...gone, isActive: true });
  expect(await rowOf(person)).toMatchObject({ isActive: false });
});
