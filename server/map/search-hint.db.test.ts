import { afterAll, beforeAll, expect, it } from "vitest";
import { openWorld, type World } from "@/db/testing/world";
import en from "@/messages/en.json";
import id from "@/messages/id.json";
import { parseCode } from "@/server/domain/complaint/code";
import { searchPlaces } from "./search";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const examples = [id, en].flatMap(({ map }) => map.searchHint.split(", "));

it.each(examples)("the search hint's example %s finds something", async (words) => {
  if (parseCode(words)) return;
  const { areas } = await searchPlaces({ db: world.db, now: new Date("2026-11-24T05:00:00Z") }, words);
  expect(areas.length).toBeGreaterThan(0);
});
