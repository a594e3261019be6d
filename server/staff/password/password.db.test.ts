import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { staff } from "@/db/schema";
import { hire, openSession } from "@/db/testing/factories";
import { after, noon, openWorld, secretKey, type World } from "@/db/testing/world";
import { loadSession } from "@/server/auth/actor";
import { hashPassword } from "@/server/auth/password";
import { resetToken } from "@/server/auth/reset-token";
import { signIn } from "@/server/auth/sign-in";
import { deliverAll, openDispatcher } from "@/server/delivery/dispatcher";
import { anonymous, type StaffActor } from "@/server/domain/actor";
import { mailSender } from "@/server/notification/mail/send-mail";
import { notificationQueue } from "@/server/notification/notification-queue";
import { openMailbox } from "@/server/notification/testing/open-mailbox";

process.env.SMTP_URL = "smtp://127.0.0.1:1";
const old = "kata sandi yang panjang";
const fresh = "empat payung di halte";
const publicUrl = "https://cepat.contoh.id";
const mailbox = openMailbox();
let world: World;
let person: StaffActor;
let email: string;

beforeAll(async () => {
  [world] = await Promise.all([openWorld(), mailbox.open()]);
});
afterAll(async () => {
  await mailbox.close();
  await world.close();
});
beforeEach(async () => {
  person = await hire(world.db, "verifier", "biro-pemerintahan");
  email = `${randomUUID()}@contoh.id`;
  const own = { email, name: "Rina Kartika", passwordHash: await hashPassword(old) };
  await world.db.update(staff).set(own).where(eq(staff.id, person.staffId));
});

/** Sends what is queued, as the worker does. Returns the mails to the person. */
async function readMails(now: Date) {
  const sender = mailSender({ smtpUrl: mailbox.url(), from: "uji@contoh.id", publicUrl, secretKey });
  await deliverAll(
    openDispatcher(notificationQueue(world.db, { email: sender }), { db: world.db, clock: () => now }),
  );
  return mailbox.mails.filter(({ to }) => to === email).map(({ text }) => text.replaceAll("=\r\n", ""));
}

const visitor = async (now: Date) => (await world.callAs(anonymous, now)).staff.password;
const enter = (password: string, now = noon) =>
  signIn(world.db, { email, password, now, hours: 12, userAgent: null });
const later = (minutes: number) => after(minutes / 60);

/** Asks for a link and reads it from the mailbox. */
async function askLink(now = noon): Promise<string> {
  await (await visitor(now)).askReset({ email });
  const token = /\/masuk\/kata-sandi#([\w-]+)/.exec((await readMails(now)).at(-1) ?? "")?.[1];
  if (!token) throw new Error("no link came");
  return token;
}

const changesOf = (id: number) =>
  world.sql`select staff_id::int as "by", after from admin_change where entity = 'staff' and key = ${String(id)}`;

describe("a change of the password", () => {
  it("needs the current one, ends the other sessions, keeps its own and tells the person by e-mail", async () => {
    const other = await openSession(world.db, person, noon);
    const own = await world.callAs(person);
    const [kept] = await world.sql`
      select id from staff_session where staff_id = ${person.staffId} and id <> ${other.id}`;
    await expect(own.staff.password.change({ current: "bukan", password: fresh })).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: "password_wrong",
    });
    expect(await enter(old)).not.toBeNull();
    await own.staff.password.change({ current: old, password: fresh });
    expect(await loadSession(world.db, other.id, noon)).toBeNull();
    expect(await loadSession(world.db, kept?.id, noon)).not.toBeNull();
    expect(await enter(old)).toBeNull();
    expect(await enter(fresh)).not.toBeNull();
    const mails = await readMails(noon);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain(`${publicUrl}/masuk/lupa`);
    expect(await changesOf(person.staffId)).toEqual([
      { by: person.staffId, after: { password: "changed", endedSessions: 2 } },
    ]);
  });

  it("refuses the same password again, a common one and one of eleven characters", async () => {
    const own = await world.callAs(person);
    const change = (password: string) => own.staff.password.change({ current: old, password });
    await expect(change(old)).rejects.toThrow("password_same");
    await expect(change("petugas12345")).rejects.toThrow("password_common");
    await expect(change("sebelas huu")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("revokes a link that was asked for before", async () => {
    const token = await askLink();
    await (await world.callAs(person)).staff.password.change({ current: old, password: fresh });
    await expect((await visitor(noon)).reset({ token, password: old })).rejects.toThrow("reset_over");
  });
});

describe("a link to a new password", () => {
  it("arrives by e-mail, works once, ends all sessions and is stored as a hash only", async () => {
    const session = await openSession(world.db, person, noon);
    const token = await askLink();
    const dump = JSON.stringify(await world.sql`select * from password_reset, delivery`);
    expect(dump).not.toContain(token);
    await (await visitor(noon)).checkReset({ token });
    await expect((await visitor(noon)).reset({ token, password: "123456789012" })).rejects.toThrow(
      "password_common",
    );
    await (await visitor(later(29))).reset({ token, password: fresh });
    expect(await loadSession(world.db, session.id, noon)).toBeNull();
    expect(await enter(old)).toBeNull();
    expect(await enter(fresh)).not.toBeNull();
    await expect((await visitor(later(29))).reset({ token, password: old })).rejects.toThrow("reset_over");
    await expect((await visitor(later(29))).checkReset({ token })).rejects.toThrow("reset_over");
    expect(await readMails(later(29))).toHaveLength(2);
    expect(await changesOf(person.staffId)).toMatchObject([{ after: { password: "reset by link" } }]);
  });

  it("is over after thirty minutes, and when another one was used", async () => {
    const [first, second] = [await askLink(), await askLink()];
    expect(second).not.toBe(first);
    await expect((await visitor(later(30))).reset({ token: first, password: fresh })).rejects.toThrow(
      "reset_over",
    );
    await (await visitor(noon)).reset({ token: second, password: fresh });
    await expect((await visitor(noon)).reset({ token: first, password: old })).rejects.toThrow("reset_over");
  });

  it("sets the password of one of two who use it at once", async () => {
    const token = await askLink();
    const uses = [fresh, `${fresh}!`, `${fresh}?`].map(async (password) =>
      (await visitor(noon)).reset({ token, password }),
    );
    const outcomes = await Promise.allSettled(uses);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is not sent to an unknown or deactivated person, and both get the same response as the others", async () => {
    await world.db.update(staff).set({ isActive: false }).where(eq(staff.id, person.staffId));
    const [{ count } = { count: -1 }] = await world.sql`select count(*)::int from delivery`;
    const responses = [email, "tiada@contoh.id"].map(async (one) => {
      const began = performance.now();
      const response = await (await visitor(noon)).askReset({ email: one });
      return { response, isSlow: performance.now() - began >= 240 };
    });
    const same = { response: undefined, isSlow: true };
    expect(await Promise.all(responses)).toEqual([same, same]);
    expect(await world.sql`select count(*)::int from delivery`).toEqual([{ count }]);
  });

  it("is sent three times an hour at most, and again an hour later", async () => {
    for (let times = 0; times < 5; times += 1) await (await visitor(noon)).askReset({ email });
    expect(await readMails(noon)).toHaveLength(3);
    await (await visitor(after(1.01))).askReset({ email });
    expect(await readMails(after(1.01))).toHaveLength(4);
  });

  it("is not sent after it has expired", async () => {
    await (await visitor(noon)).askReset({ email });
    expect(await readMails(later(30))).toEqual([]);
    const [row] = await world.sql`
      select state, last_error as "lastError" from delivery where staff_id = ${person.staffId}`;
    expect(row).toEqual({ state: "dead", lastError: "link_expired" });
  });

  it("leaves the second factor owed", async () => {
    await world.sql`
      insert into staff_totp (staff_id, secret, created_at, confirmed_at)
      values (${person.staffId}, '\\x00', ${noon}, ${noon})`;
    await (await visitor(noon)).reset({ token: await askLink(), password: fresh });
    await expect(enter(fresh)).rejects.toThrow("second_factor_missing");
  });

  it("cannot be guessed from the ids that are stored", async () => {
    await askLink();
    const [row] = await world.sql`select id from password_reset where staff_id = ${person.staffId}`;
    for (const token of [row?.id, resetToken("another key", row?.id)])
      await expect((await visitor(noon)).reset({ token, password: fresh })).rejects.toMatchObject({
        code: "NOT_FOUND",
        message: "reset_unknown",
      });
  });
});
