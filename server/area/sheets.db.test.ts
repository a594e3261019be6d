import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { sheets } from "./sheets";

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.close());

const draw = (within: string) =>
  sheets({ db: world.db, now: new Date("2026-11-24T05:00:00Z") }, "kelurahan", within);

it("the areas of a scope are drawn once, by whichever beginning of their codes they are asked", async () => {
  const [first, part] = [await draw(""), await draw("31.71.01")];
  expect(part[0]?.shapes.length).toBeLessThan(first[0]?.shapes.length ?? 0);
  expect([await draw(""), await draw("31")]).toEqual([first, first]);
  expect((await draw("31")) === first).toBe(true);
  expect((await draw("31.71.01.")) === part).toBe(true);
});

it("they are drawn anew when a shape changes", async () => {
  const before = await draw("31.71.01");
  await world.sql`
    update area_shape set imported_at = imported_at + interval '1 day' where area_code like '31.71.01.%'`;
  const after = await draw("31.71.01");
  expect(after === before).toBe(false);
  expect((await draw("31.71.01")) === after).toBe(true);
});
