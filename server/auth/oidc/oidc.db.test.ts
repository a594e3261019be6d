import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { staff, staffTotp } from "@/db/schema";
import { hire } from "@/db/testing/factories";
import { openWorld, type World } from "@/db/testing/world";
import { env } from "@/server/env";
import { loadSession } from "../actor";
import { makeTotpSecret } from "../one-time-code";
import { authOptions } from "../options";
import { seal } from "../seal";
import { issuerClient } from "../testing/issuer-client";
import { openJar } from "../testing/jar";
import { type IssuerAccount, startIssuer } from "../testing/oidc-issuer";
import { startSignInServer } from "../testing/sign-in-server";
import { makeTicket, readTicket } from "./ticket";

const accounts = new Map<string, IssuerAccount>();
let world: World;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let product: Awaited<ReturnType<typeof startSignInServer>>;

beforeAll(async () => {
  product = await startSignInServer(() => authOptions("Peramban uji"));
  const redirectUri = `${product.url}/api/auth/callback/oidc`;
  issuer = await startIssuer({ redirectUri, accounts });
  Object.assign(process.env, {
    NEXTAUTH_URL: product.url,
    PUBLIC_URL: product.url,
    SECRET: "secret of the product in the tests of accounts",
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_ID: issuerClient.id,
    OIDC_CLIENT_SECRET: issuerClient.secret,
    RATE_LIMIT: "on",
  });
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
  await product.close();
  await issuer.close();
});

/** Goes through the sign-in flow. Returns the final URL, and the browser. `id` is the issuer's. */
async function enter(account: IssuerAccount, id: string = randomUUID()) {
  accounts.set(id, account);
  const visit = openJar();
  const { csrfToken } = await (await visit(`${product.url}/api/auth/csrf`)).json();
  let answer = await visit(`${product.url}/api/auth/signin/oidc`, { csrfToken, callbackUrl: product.url });
  let at = product.url;
  for (let steps = 0; steps < 8; steps += 1) {
    at = new URL(answer.headers.get("location") ?? "", at).href;
    if (at.startsWith(product.url) && !at.includes("/callback/")) break;
    answer = await visit(at);
    if (answer.status === 200) answer = await visit(at, { account: id });
  }
  return { at, visit };
}

async function sessionOf(visit: ReturnType<typeof openJar>) {
  const { sessionId } = await (await visit(`${product.url}/api/auth/session`)).json();
  return sessionId ? loadSession(world.db, sessionId, new Date()) : null;
}

async function employ() {
  const person = await hire(world.db, "agency", "dinas-bina-marga");
  const [row] = await world.db.select().from(staff).where(eq(staff.id, person.staffId));
  return { person, email: row?.email ?? "" };
}

const inviteSomebody = async (email = `${randomUUID()}@contoh.id`) => {
  const unitId = await world.unitId("kelurahan-31.71.01.1001");
  const administrator = await world.callAs(world.staff.administrator, new Date());
  await administrator.admin.people.invite({ email, name: "Rina Kartika", role: "kelurahan", unitId });
  return email;
};

describe("an account of the organisation", () => {
  it("opens a session for the officer with its verified e-mail address, whatever its case", async () => {
    const { person, email } = await employ();
    const { at, visit } = await enter({ email: email.toUpperCase(), email_verified: true });
    expect(at).toBe(`${product.url}/`);
    expect((await sessionOf(visit))?.actor).toMatchObject({ staffId: person.staffId, role: "agency" });
    const [kept] = await world.sql`
      select user_agent as agent from staff_session where staff_id = ${person.staffId}`;
    expect(kept?.agent).toBe("Peramban uji");
  });

  it("enrols an invited person, once and with the change recorded", async () => {
    const email = await inviteSomebody();
    const id = randomUUID();
    const { visit } = await enter({ email, email_verified: true }, id);
    const session = await sessionOf(visit);
    expect(session?.actor).toMatchObject({ role: "kelurahan", areaPrefix: "31.71.01.1001" });
    const again = await sessionOf((await enter({ email, email_verified: true }, id)).visit);
    expect(again?.actor.staffId).toBe(session?.actor.staffId);
    const [change] = await world.sql`
      select after from admin_change where entity = 'staff' and key = ${String(session?.actor.staffId)} order by id limit 1`;
    expect(change?.after).toMatchObject({ email, role: "kelurahan" });
  });

  it("is refused without a verified address, to strangers, to the deactivated and after the invitation", async () => {
    const { person, email } = await employ();
    const late = await inviteSomebody();
    await world.sql`update staff_invitation set expires_at = now() - interval '1 hour' where email = ${late}`;
    const gone = await employ();
    await world.db.update(staff).set({ isActive: false }).where(eq(staff.id, gone.person.staffId));
    for (const account of [
      { email },
      { email, email_verified: false },
      { email: "orang.luar@contoh.id", email_verified: true },
      { email: gone.email, email_verified: true },
      { email: late, email_verified: true },
    ]) {
      const { at, visit } = await enter(account);
      expect(new URL(at).searchParams.get("error")).toBe("AccessDenied");
      expect(await sessionOf(visit)).toBeNull();
    }
    const sessions = await world.sql`select id from staff_session where staff_id = ${person.staffId}`;
    expect(sessions).toHaveLength(0);
  });

  it("refuses a callback whose flow began in no or another browser", async () => {
    const visit = openJar();
    const answer = await visit(`${product.url}/api/auth/callback/oidc?code=x&state=y`);
    expect(answer.headers.get("location")).toContain("error=OAuthCallback");
    expect(await sessionOf(visit)).toBeNull();
  });
});

describe("the account of the first sign-in", () => {
  const changesOf = async (staffId: number) => {
    const administrator = await world.callAs(world.staff.administrator, new Date());
    return administrator.admin.changes({ entity: "staff", key: String(staffId) });
  };

  it("signs in from then on, whatever its e-mail address and whether it is verified", async () => {
    const { person, email } = await employ();
    const id = randomUUID();
    await enter({ email, email_verified: true }, id);
    const [change] = await changesOf(person.staffId);
    expect(change?.after).toEqual({ issuerAccount: `${issuer.url} ${id}` });
    for (const account of [
      { email: "nama.baru@contoh.id", email_verified: true },
      { email: "x@contoh.id" },
    ]) {
      const { visit } = await enter(account, id);
      expect((await sessionOf(visit))?.actor.staffId).toBe(person.staffId);
    }
    expect(await changesOf(person.staffId)).toHaveLength(1);
  });

  it("locks out another account with the same verified e-mail address, and says so", async () => {
    const { person, email } = await employ();
    await enter({ email, email_verified: true });
    const { at, visit } = await enter({ email, email_verified: true });
    expect(at).toBe(`${product.url}/masuk?error=OtherAccount`);
    expect(await sessionOf(visit)).toBeNull();
    const sessions = await world.sql`select id from staff_session where staff_id = ${person.staffId}`;
    expect(sessions).toHaveLength(1);
  });

  it("cannot sign in as a colleague, even with the colleague's e-mail address", async () => {
    const one = await employ();
    const other = await employ();
    const id = randomUUID();
    await enter({ email: one.email, email_verified: true }, id);
    const { visit } = await enter({ email: other.email, email_verified: true }, id);
    expect((await sessionOf(visit))?.actor.staffId).toBe(one.person.staffId);
    await world.db.update(staff).set({ isActive: false }).where(eq(staff.id, one.person.staffId));
    expect(await sessionOf((await enter({ email: other.email, email_verified: true }, id)).visit)).toBeNull();
  });

  it("is released by an administrator, which ends the officer's sessions and is recorded; the next one is pinned", async () => {
    const { person, email } = await employ();
    const { visit: before } = await enter({ email, email_verified: true });
    const { people } = (await world.callAs(world.staff.administrator, new Date())).admin;
    const { account } = await people.byId({ id: person.staffId });
    expect(account).toMatchObject({ issuer: issuer.url });
    await people.releaseAccount({ id: person.staffId, reason: "Akun dibuat baru." });
    expect(await sessionOf(before)).toBeNull();
    const [change] = await changesOf(person.staffId);
    expect(change).toMatchObject({ reason: "Akun dibuat baru.", after: { issuerAccount: null } });
    const refused = people.releaseAccount({ id: person.staffId });
    await expect(refused).rejects.toMatchObject({ message: "account_not_pinned" });
    const id = randomUUID();
    const { visit } = await enter({ email, email_verified: true }, id);
    expect((await sessionOf(visit))?.actor.staffId).toBe(person.staffId);
    expect((await changesOf(person.staffId))[0]?.after).toEqual({ issuerAccount: `${issuer.url} ${id}` });
  });

  it("is one even when two sign in at the same moment", async () => {
    const { person, email } = await employ();
    const walks = await Promise.all([1, 2].map(() => enter({ email, email_verified: true })));
    const sessions = await Promise.all(walks.map(({ visit }) => sessionOf(visit)));
    expect(sessions.filter((session) => session?.actor.staffId === person.staffId)).toHaveLength(1);
  });
});

describe("the second factor", () => {
  async function enrolled() {
    const { person, email } = await employ();
    const secret = makeTotpSecret();
    const now = new Date();
    await world.db.insert(staffTotp).values({
      staffId: person.staffId,
      secret: seal(env.SECRET, secret),
      createdAt: now,
      confirmedAt: now,
    });
    return { person, email, code: () => new TOTP({ secret, period: 30 }).generate() };
  }

  async function finish(visit: ReturnType<typeof openJar>, ticket: string, code: string) {
    const { csrfToken } = await (await visit(`${product.url}/api/auth/csrf`)).json();
    return visit(`${product.url}/api/auth/callback/second-step`, { csrfToken, ticket, code, json: "true" });
  }

  it("is asked for before there is a session, and a code opens one only once", async () => {
    const { person, email, code } = await enrolled();
    const { at, visit } = await enter({ email, email_verified: true });
    const ticket = new URL(at).hash.slice(1);
    expect(new URL(at).pathname).toBe("/masuk");
    expect(await sessionOf(visit)).toBeNull();
    expect((await (await finish(visit, ticket, "000000")).json()).url).toContain("second_factor_wrong");
    expect(await sessionOf(visit)).toBeNull();
    const right = code();
    await finish(visit, ticket, right);
    expect((await sessionOf(visit))?.actor.staffId).toBe(person.staffId);
    const thief = openJar();
    await finish(thief, ticket, right);
    expect(await sessionOf(thief)).toBeNull();
  });

  it("needs a ticket of ours that has not expired", async () => {
    const { person, code } = await enrolled();
    const visit = openJar();
    const now = new Date();
    const over = makeTicket(env.SECRET, person.staffId, new Date(now.getTime() - 301_000));
    const foreign = makeTicket("another key", person.staffId, now);
    for (const ticket of [over, foreign, `${person.staffId}..`, "x"]) await finish(visit, ticket, code());
    expect(await sessionOf(visit)).toBeNull();
    expect(readTicket(env.SECRET, makeTicket(env.SECRET, 7, now), now)).toBe(7);
  });

  it("that a role must have is required after a sign-in without one", async () => {
    const { person, email } = await employ();
    onTestFinished(async () => {
      await world.sql`delete from role_policy where role = 'agency'`;
    });
    await world.sql`insert into role_policy (role, requires_second_factor) values ('agency', true)`;
    const session = await sessionOf((await enter({ email, email_verified: true })).visit);
    expect(session).toMatchObject({ owesSecondFactor: true, actor: { staffId: person.staffId } });
  });
});
