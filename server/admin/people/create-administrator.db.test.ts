import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hasAccounts } from "@/db/queries/health";
import { noon, openWorld, type World } from "@/db/testing/world";
import { signIn } from "@/server/auth/sign-in";
import { administratorSchema } from "@/server/domain/admin/person";
import { createAdministrator } from "./create-administrator";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const person = (over: object = {}) =>
  administratorSchema.parse({ email: `${randomUUID()}@Contoh.ID`, name: " Agus Salim ", ...over });
const create = (over: object = {}) => createAdministrator({ db: world.db, now: noon }, person(over));

test("a new administrator signs in with the printed password, and the audit log names the program", async () => {
  const email = `${randomUUID()}@contoh.id`;
  const { password } = await create({ email });
  expect(password).toMatch(/^[\w-]{24}$/);
  const enter = (given: string) =>
    signIn(world.db, {
      email,
      password: given,
      now: noon,
      hours: 1,
      userAgent: null,
      secretKey: "k".repeat(32),
    });
  expect(await enter(password)).not.toBeNull();
  expect(await enter(`${password}x`)).toBeNull();
  const changes = await world.sql`
    select c.reason, c.after from admin_change c join staff s on s.id = c.staff_id where s.email = ${email}`;
  expect(changes).toMatchObject([{ reason: "npm run admin:create", after: { role: "administrator" } }]);
  expect(JSON.stringify(changes)).not.toContain(password);
});

test("an administrator with a known e-mail address or at an unknown unit is refused, and nothing is written", async () => {
  const email = `${randomUUID()}@contoh.id`;
  await create({ email });
  await expect(create({ email: email.toUpperCase() })).rejects.toThrow("email_taken");
  await expect(create({ unitCode: "biro-tanpa-nama" })).rejects.toThrow("unit_unknown");
  const rows = await world.sql`select 1 from staff where email = ${email}`;
  expect(rows).toHaveLength(1);
});

test("the first officer of the Inspektorat is made on the server too, in one of its units only", async () => {
  const email = `${randomUUID()}@contoh.id`;
  await create({ email, role: "inspectorate" });
  const rows = await world.sql`
    select s.role, u.code from staff s join unit u on u.id = s.unit_id where s.email = ${email}`;
  expect(rows).toEqual([{ role: "inspectorate", code: "inspektorat" }]);
  await expect(create({ role: "inspectorate", unitCode: "biro-pemerintahan" })).rejects.toThrow(
    "role_does_not_fit_unit",
  );
});

test("a database with an officer has accounts", async () => {
  expect(await hasAccounts(world.db)).toBe(true);
});

test.each([
  ["an e-mail address without a domain", { email: "agus" }],
  ["a name of one letter", { name: "A" }],
])("%s is refused", (_, over) => {
  expect(() => person(over)).toThrow();
});
