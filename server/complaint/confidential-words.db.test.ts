import { afterAll, beforeAll, expect, it } from "vitest";
import { findSimilarStem, isStemKnown } from "@/db/queries/complaint/common-words";
import { openWorld, type World } from "@/db/testing/world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (let turn = 0; turn < 3; turn += 1) {
    await world.submit({ text: "Lurah memeras pedagang kelontong", categoryCode: "pungutan-liar" });
    await world.submit({ text: "Gorong-gorong tersumbat lumpur" });
  }
});
afterAll(() => world.close());

const read = async () => ({
  known: [await isStemKnown(world.db, "kelontong"), await isStemKnown(world.db, "tersumbat")],
  similar: [
    await findSimilarStem(world.db, "kelontongg", 0.34),
    await findSimilarStem(world.db, "lumpurr", 0.34),
  ],
});

it("words of complaints about officials are neither known nor proposed, before and after statistics of the table", async () => {
  expect((await read()).known).toEqual([false, true]);
  await world.sql`analyze complaint`;
  expect(await read()).toEqual({ known: [false, true], similar: [null, "lumpur"] });
});
