import { afterAll, beforeAll, expect, it } from "vitest";
import { after, noon, openWorld, someMessage, type World } from "@/db/testing/world";
import type { Message } from "./message";
import { receiveOne } from "./receive-one";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const bringAll = (messages: readonly Message[]) =>
  Promise.allSettled(messages.map((message) => receiveOne(world.context(noon), message)));
const codesOf = (results: Awaited<ReturnType<typeof bringAll>>) =>
  results.map((one) => (one.status === "fulfilled" ? one.value.code : one.reason.message));

/** The number of batches in which a channel's messages were stored. */
async function countBatches(messages: readonly Message[]): Promise<number> {
  const ids = messages.map(({ externalId }) => externalId);
  const [row] = await world.sql`
    select count(distinct e.xid)::int as n from complaint_event e join complaint c on c.id = e.complaint_id
    where c.external_id = any(${ids})`;
  return row?.n;
}

it("messages that arrive while a batch runs form the next one, each with its own number", async () => {
  const messages = Array.from({ length: 40 }, () => someMessage());
  const codes = codesOf(await bringAll(messages));
  expect(new Set(codes).size).toBe(40);
  for (const [index, { externalId }] of messages.entries())
    expect(await world.row(codes[index])).toMatchObject({ externalId });
  expect(await countBatches(messages)).toBe(2);
});

it("a message that is refused, or fails, does not affect the others of its batch", async () => {
  const nowhere = { latitude: -6.2, longitude: 106.8 };
  const { locate, ...rest } = world.context(noon);
  const context = {
    ...rest,
    locate: async (...[point, at]: Parameters<typeof locate>) => {
      if (point.latitude === nowhere.latitude) throw new Error("the map is torn");
      return locate(point, at);
    },
  };
  const messages = Array.from({ length: 8 }, () => someMessage());
  messages[1] = { ...someMessage(), text: " " };
  messages[5] = { ...someMessage(), point: nowhere };
  const results = await Promise.allSettled(messages.map((message) => receiveOne(context, message)));
  const codes = codesOf(results);
  expect(codes[1]).toBe("text_too_short");
  expect(codes[5]).toBe("the map is torn");
  const accepted = codes.filter((code) => /^JK/.test(code));
  expect(new Set(accepted).size).toBe(6);
});

it("the same message at once is one complaint, and channels do not wait for each other", async () => {
  const message = someMessage();
  const results = await bringAll([message, message, { ...message, channelCode: "qlue" }, message]);
  const [one, two, other, three] = codesOf(results);
  expect([two, three]).toEqual([one, one]);
  expect(other).not.toBe(one);
  const isNew = results.map((each) => each.status === "fulfilled" && each.value.isNew);
  expect(isNew).toEqual([true, false, true, false]);
});

it("a later message of a batch is not judged to be in the future", async () => {
  const results = await Promise.allSettled(
    [0, 1, 2].map((hours) =>
      receiveOne(world.context(after(hours)), { ...someMessage(), submittedAt: after(hours) }),
    ),
  );
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
});

it("a message that arrives as a batch ends starts the next batch", async () => {
  const bring = () => receiveOne(world.context(noon), someMessage());
  for (let turn = 0; turn < 20; turn += 1) {
    const chained = bring().then(bring).then(bring);
    const beside = bring().then(() => Promise.resolve().then(bring));
    expect((await Promise.all([chained, beside])).map(({ isNew }) => isNew)).toEqual([true, true]);
  }
});
