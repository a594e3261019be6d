import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedAccounts } from "@/db/seed/demonstration/accounts";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { startTransactionPooler, type TransactionPooler } from "@/db/testing/transaction-pooler";
import { hashPassword } from "@/server/auth/password";
import { signIn } from "@/server/auth/sign-in";
import { demonstrationPassword } from "@/server/domain/staff/password";
import { runProgram } from "./testing/run-program";

let database: TestDatabase;
let pooler: TransactionPooler;

beforeAll(async () => {
  database = await createTestDatabase();
  pooler = await startTransactionPooler(database.url);
});
afterAll(async () => {
  await pooler.close();
  await database.close();
});

const prepare = (url: string, DEMO = "") => runProgram(["bin/prepare.ts"], { DATABASE_URL: url, DEMO });

it("refuses to start behind a pooler in transaction mode, with a plain message", async () => {
  const { code, words } = await prepare(pooler.url);
  expect(code).toBe(1);
  expect(words.split("\n")).toEqual([
    "DATABASE_URL leads to a pooler that loses the session between two transactions.",
    "Prepared statements, session locks and LISTEN must last: point it to Postgres itself or to a pooler in session mode.",
    expect.stringMatching(/^PgBouncer needs pool_mode = session/),
    "",
  ]);
});

it("requires a second factor of powerful roles before the first account, unless somebody decided otherwise", async () => {
  const required = async () => {
    const rows = await database.sql`
      select role from role_policy where requires_second_factor order by role`;
    return rows.map(({ role }) => role);
  };
  await prepare(database.url, "on");
  expect(await required()).toEqual([]);
  await prepare(database.url, "off");
  expect(await required()).toEqual(["administrator", "governor", "inspectorate", "verifier"]);
  await database.sql`update role_policy set requires_second_factor = false where role = 'governor'`;
  await prepare(database.url, "off");
  expect(await required()).toEqual(["administrator", "inspectorate", "verifier"]);
});

describe("over demonstration data", () => {
  const states = () => database.sql`select is_active as "isActive" from staff where is_demonstration`;
  const signInAsAdmin = () =>
    signIn(database.db, {
      email: "admin@demo.cepatrespon.example",
      password: demonstrationPassword,
      now: new Date(),
      hours: 1,
      userAgent: null,
    });

  it("starts with DEMO=on, and without it only while no account opens by the published password", async () => {
    await seedAccounts(database.db, await hashPassword("kata sandi milik operator"));
    expect(await prepare(database.url)).toMatchObject({ code: 0 });
    await database.sql`update staff set password_hash = ${await hashPassword(demonstrationPassword)}`;
    expect(await prepare(database.url, "on")).toMatchObject({ code: 0 });
    for (const demo of ["off", ""]) {
      const { code, words, said } = await prepare(database.url, demo);
      expect({ code, said }).toEqual({ code: 1, said: "" });
      expect(words).toContain("published password opens 14 accounts");
      expect(words).toContain("npm run admin:create -- --lock-demonstration");
    }
  });

  it("starts once the accounts are locked, and they stay shut when they are activated again", async () => {
    expect(await signInAsAdmin()).not.toBeNull();
    const lock = { DATABASE_URL: database.url, DEMO: "off" };
    const { code, said } = await runProgram(["bin/admin-create.ts", "--lock-demonstration"], lock);
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining("14 accounts") });
    expect(await states()).toEqual(Array.from({ length: 14 }, () => ({ isActive: false })));
    const { said: report, ...prepared } = await prepare(database.url, "off");
    expect([prepared.code, JSON.parse(report).hasAccounts]).toEqual([0, false]);
    const running = await database.sql`select 1 from staff_session where revoked_at is null`;
    expect(running).toEqual([]);
    await database.sql`update staff set is_active = true`;
    expect(await signInAsAdmin()).toBeNull();
  });
});
