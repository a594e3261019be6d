import { afterAll, beforeAll, expect, it } from "vitest";
import { after, openWorld, type World } from "@/db/testing/world";
import { bulkSchema } from "@/server/domain/complaint/bulk";
import { moveMany } from "./move-many";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const run = (input: object, actor = world.staff.kelurahan) =>
  moveMany({ ...world.context(after(1)), actor }, bulkSchema.parse(input));
const waiting = (code: string) => ({ code, expectedStatus: "waiting" });

async function reportSome(count: number): Promise<string[]> {
  const codes: string[] = [];
  for (let made = 0; made < count; made += 1) codes.push((await world.submit()).code);
  return codes;
}

it("a bulk move writes an event for each complaint and returns a result for each", async () => {
  const [first = "", second = "", moved = ""] = await reportSome(3);
  await world.move(world.staff.kelurahan, moved, "start", 0.5);
  const foreign = (await world.submit({ categoryCode: "pungutan-liar" })).code;
  const unitId = await world.unitId("dinas-bina-marga");
  const complaints = [first, moved, foreign, second, first].map(waiting);
  const results = await run({ action: "coordinate", unitId, publicNote: "Diteruskan.", complaints });
  expect(results.map(({ code, outcome, reason }) => [code, outcome, reason])).toEqual([
    [first, "done", null],
    [moved, "conflict", "changed_meanwhile"],
    [foreign, "refused", "not_found"],
    [second, "done", null],
  ]);
  expect((await world.row(second)).status).toBe("coordinated");
  expect((await world.row(moved)).status).toBe("in_progress");
  const last = (await world.timeline(first)).at(-1);
  expect(last).toMatchObject({ kind: "coordinate", publicNote: "Diteruskan.", toUnitId: unitId });
});

it("a bulk move refuses each complaint for its own reason, with details", async () => {
  const [unlike = ""] = await reportSome(1);
  const first = (await world.submit({ isPublic: false })).code;
  const second = (await world.submit({ isPublic: false })).code;
  const results = await run({
    action: "merge",
    masterCode: first,
    complaints: [first, second, unlike].map(waiting),
  });
  expect(results.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ["refused", "master_is_itself"],
    ["done", null],
    ["refused", "master_differs_in_privacy"],
  ]);
});

it("a bulk note is written to each complaint but those of other units", async () => {
  const [first = "", second = ""] = await reportSome(2);
  const complaints = [first, second].map(waiting);
  const note = { action: "note", publicNote: "Petugas akan datang besok.", complaints };
  expect((await run(note)).map(({ outcome }) => outcome)).toEqual(["done", "done"]);
  expect((await world.timeline(second)).at(-1)).toMatchObject({ kind: "note", publicNote: note.publicNote });
  expect((await run(note, world.staff.agency)).map(({ reason }) => reason)).toEqual([
    "not_found",
    "not_found",
  ]);
});
