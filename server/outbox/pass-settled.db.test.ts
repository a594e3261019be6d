import { afterAll, beforeAll, expect, it } from "vitest";
import { listOutboxEvents } from "@/db/queries/notifications/outbox-events";
import { untilSettled } from "@/db/testing/until-settled";
import { after, noon, openWorld, type World } from "@/db/testing/world";
import { passSettled } from "./pass-settled";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The events that a reader gets, until none is left. */
async function read(reader: "handoffs" | "webhooks", now = noon, limit = 500): Promise<number[]> {
  await untilSettled(world.sql);
  const taken: number[] = [];
  const take = async (_: unknown, events: readonly { id: number }[]) =>
    void taken.push(...events.map(({ id }) => id));
  while ((await passSettled({ db: world.db, now }, reader, { limit, list: listOutboxEvents, take })) > 0);
  return taken;
}

it("each reader gets every event once, in the order of the timeline, whatever the batch size", async () => {
  for (let count = 0; count < 5; count += 1) await world.submit();
  const events = await read("handoffs", noon, 2);
  expect(events).toHaveLength(5);
  expect(events).toEqual(events.toSorted((a, b) => a - b));
  expect(await read("handoffs")).toEqual([]);
  expect(await read("webhooks")).toEqual(events);
});

it("an event whose reader failed is delivered again, from the same cursor", async () => {
  await world.submit();
  await untilSettled(world.sql);
  const take = async () => {
    throw new Error("the reader failed");
  };
  const attempt = passSettled({ db: world.db, now: noon }, "handoffs", { list: listOutboxEvents, take });
  await expect(attempt).rejects.toThrow("the reader failed");
  expect(await read("handoffs")).toHaveLength(1);
});

it("events older than a week are skipped", async () => {
  await world.submit();
  expect(await read("handoffs", after(8 * 24))).toEqual([]);
  expect(await read("handoffs")).toEqual([]);
});
