/** A move's test: its rows, who may make it, who may not, and two at once. */
export const moveTest = (action: string) => `import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "@/db/testing/world";
import en from "@/messages/en.json";
import id from "@/messages/id.json";
import { eventFacts } from "@/server/domain/complaint/event-facts";
import { moves } from "@/server/domain/complaint/status";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("${action} leads from and to what its decree says, by whom it names", () => {
  const rows = moves.filter(({ action }) => action === "${action}");
  expect(rows).toEqual(writeThis("the rows of server/domain/complaint/status.ts"));
});

test("${action} on the timeline means what its row says", () => {
  expect(eventFacts.${action}).toEqual(writeThis("the row of server/domain/complaint/event-facts.ts"));
});

test("${action} is taken by an officer who may take it", async () => {
  const { code } = await world.submit();
  await world.move(writeThis("an officer who may, with what the move owes"), code, "${action}", 1);
  expect((await world.row(code)).status).toBe(writeThis("the status that it leads to"));
});

test("${action} is refused to an officer who may not take it", async () => {
  const { code } = await world.submit();
  const officer = writeThis("an officer who may not");
  await expect(world.move(officer, code, "${action}", 1)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("${action} of another unit's complaint is not found", async () => {
  const { code } = await world.submit();
  const officer = writeThis("an officer of another unit");
  await expect(world.move(officer, code, "${action}", 1)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("${action} by two officers at once is a conflict for one of them", async () => {
  const { code } = await world.submit();
  const officers = writeThis("two officers who may");
  const taken = await Promise.allSettled(
    [officers, officers].map((officer) => world.move(officer, code, "${action}", 1)),
  );
  expect(taken.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("${action} has its texts in both languages", () => {
  for (const { action, event } of [id, en])
    expect([action.${action}, event.${action}].join()).not.toContain("write this");
});

function writeThis(what: string): never {
  throw new Error(\`write this: \${what}\`);
}
`;
