import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { staff } from "@/db/schema";
import { hire } from "@/db/testing/factories";
import { until } from "@/db/testing/until";
import { noon, openWorld, secretKey, type World } from "@/db/testing/world";
import { anonymous, type StaffActor } from "@/server/domain/actor";
import { openReset } from "./open-reset";
import { authOptions } from "./options";
import { hashPassword } from "./password";

Object.assign(process.env, { RATE_LIMIT: "on", SMTP_URL: "smtp://127.0.0.1:1" });
const password = "kata sandi yang panjang";
const fresh = "empat payung di halte";
let world: World;
let person: StaffActor;
let email: string;
let passwordHash: string;

beforeAll(async () => {
  world = await openWorld();
  passwordHash = await hashPassword(password);
});
afterAll(() => world.close());
afterEach(() => void vi.useRealTimers());
beforeEach(async () => {
  await world.sql`truncate rate_limit`;
  person = await hire(world.db, "agency", "dinas-bina-marga");
  email = `${randomUUID()}@contoh.id`;
  await world.db.update(staff).set({ email, passwordHash }).where(eq(staff.id, person.staffId));
});

let last = 0;
/** An address that no other test has. */
const newAddress = () => `198.51.${Math.floor(++last / 250)}.${last % 250}`;

/** One attempt through the product's provider: a session's id, null for a wrong password, or the refusal. */
async function attempt(given: { email?: string; password?: string; address?: string }) {
  const [provider] = authOptions().providers;
  if (!provider || !("authorize" in provider.options)) throw new Error("no credentials provider");
  const credentials = { email, password, ...given };
  const headers = { "x-forwarded-for": given.address ?? newAddress() };
  const user = provider.options.authorize(credentials, { headers });
  return Promise.resolve(user).then(
    (found: { id: string } | null) => found?.id ?? null,
    (refusal: { message: string }) => refusal,
  );
}
const refusedFor = (by: string) => ({ detail: { by, seconds: expect.toSatisfy(isMinuteAtMost) } });
const isMinuteAtMost = (seconds: number) => seconds > 0 && seconds <= 60;
const guess = (given: object = {}) => attempt({ password: "salah", ...given });
const mails = () => world.sql`
  select from delivery where account_notice = 'sign_in_locked' and staff_id = ${person.staffId}`;

describe("forty wrong passwords from forty addresses", () => {
  it("lock the account everywhere from the tenth on, for a minute, in any spelling", async () => {
    const outcomes = [];
    for (let tries = 0; tries < 40; tries += 1)
      outcomes.push(await guess({ email: tries % 2 ? email : email.toUpperCase() }));
    expect(outcomes.slice(0, 10)).toEqual(Array(10).fill(null));
    for (const outcome of outcomes.slice(10)) expect(outcome).toMatchObject(refusedFor("account"));
    expect(await attempt({})).toMatchObject({ message: "too_many_requests" });
    vi.useFakeTimers({ now: Date.now() + 60_100, toFake: ["Date"] });
    expect(await attempt({})).toEqual(expect.any(String));
  });

  it("that come at once are no more than those one by one", async () => {
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => guess()));
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(10);
  });

  it("leave the officer alone where they have signed in before", async () => {
    const home = newAddress();
    await attempt({ address: home });
    for (let tries = 0; tries < 12; tries += 1) await guess();
    expect(await attempt({})).toMatchObject(refusedFor("account"));
    expect(await attempt({ address: home })).toEqual(expect.any(String));
  });

  it("tell the officer by e-mail, once, and let them in by a link to a new password", async () => {
    for (let tries = 0; tries < 40; tries += 1) await guess();
    await until("an e-mail about the lock", async () => (await mails()).length > 0);
    expect(await mails()).toHaveLength(1);
    const address = newAddress();
    const { token } = await world.db.transaction((tx) =>
      openReset(tx, person.staffId, { secretKey, now: noon }),
    );
    const context = { ...world.context(noon), actor: anonymous, session: null, address };
    const { createCaller } = await import("@/server/trpc/root");
    await createCaller(context).staff.password.reset({ token, password: fresh });
    expect(await attempt({ password: fresh })).toMatchObject(refusedFor("account"));
    expect(await attempt({ password: fresh, address })).toEqual(expect.any(String));
  });
});

describe("sixty accounts from one address", () => {
  it("lock the address for a minute, and none of the accounts elsewhere", async () => {
    const address = newAddress();
    const outcomes = [];
    for (let tries = 0; tries < 60; tries += 1)
      outcomes.push(await guess({ email: `${tries}-${email}`, address }));
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(30);
    expect(outcomes.at(-1)).toMatchObject(refusedFor("address"));
    for (let tries = 0; tries < 20; tries += 1)
      expect(await guess({ address })).toMatchObject(refusedFor("address"));
    expect(await attempt({ address })).toMatchObject(refusedFor("address"));
    expect(await attempt({})).toEqual(expect.any(String));
    vi.useFakeTimers({ now: Date.now() + 60_100, toFake: ["Date"] });
    expect(await attempt({ address })).toEqual(expect.any(String));
  });
});

it("counts no sign-in that succeeds: an office behind one address begins its day", async () => {
  const address = newAddress();
  for (let officers = 0; officers < 40; officers += 1)
    expect(await attempt({ address })).toEqual(expect.any(String));
  expect(await guess({ address })).toBeNull();
});
