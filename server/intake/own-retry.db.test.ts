import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openWorld, someComplaint, type World } from "@/db/testing/world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const submit = async (over: Record<string, unknown>) =>
  (await world.callAs(world.anonymous)).intake.submit({ ...someComplaint(), ...over });

it("a retry returns number and secret again to the browser that lost the first response", async () => {
  const externalId = randomUUID();
  const first = await submit({ externalId });
  expect(await submit({ externalId })).toEqual(first);
  expect(await Promise.all([submit({ externalId }), submit({ externalId })])).toEqual([first, first]);
});

it("the draft's key is stored nowhere, and its hash opens no complaint", async () => {
  const externalId = randomUUID();
  const { code } = await submit({ externalId });
  const rows = await world.sql`select m::text as text from intake_message m
    union all select c::text from complaint c`;
  expect(rows.filter(({ text }) => text.includes(externalId))).toEqual([]);
  const stored = (await world.row(code)).externalId;
  await expect(submit({ externalId: stored })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

it("a draft key that could be guessed is refused", async () => {
  await expect(submit({ externalId: "laporan-saya-1" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
