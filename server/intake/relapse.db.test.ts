import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, gambir, openWorld, type World } from "@/db/testing/world";

let world: World;
let first: string;
beforeAll(async () => {
  world = await openWorld();
  first = (await world.submit()).code;
  await world.move(world.staff.kelurahan, first, "start", 1);
  await world.move(world.staff.kelurahan, first, "resolve", 2, await world.proof());
});
afterAll(() => world.close());

const metres = (north: number) => ({ ...gambir, latitude: gambir.latitude + north / 111_000 });
const day = 24;

async function recursOf(over: Record<string, unknown>, hours: number) {
  const { code } = await world.submit(over, after(hours));
  const { recursOfCode, recursUnitId } = await world.row(code);
  return { recursOfCode, recursUnitId };
}

const none = { recursOfCode: null, recursUnitId: null };

describe("a complaint of a place and category that was resolved before", () => {
  it("is no relapse while the first complaint is not confirmed", async () => {
    expect(await recursOf({}, 3)).toEqual(none);
  });

  it("names the first complaint and the unit that resolved it", async () => {
    await world.move(world.staff.verifier, first, "confirm", 4);
    const unitId = await world.unitId("kelurahan-31.71.01.1001");
    expect(await recursOf({ point: metres(30) }, 5)).toEqual({ recursOfCode: first, recursUnitId: unitId });
    expect(await recursOf({}, 2 + 90 * day)).toMatchObject({ recursOfCode: first });
  });

  it.each([
    ["farther than 50 m", { point: metres(70) }, 6],
    ["of another kind", { categoryCode: "pohon" }, 6],
    ["before it was done", {}, 1],
    ["more than 90 days after", {}, 2.1 + 90 * day],
    ["without a point", { point: null, kelurahanCode: "31.71.01.1001", placeSource: "landmark" }, 6],
  ])("is no relapse when %s", async (_why, over, hours) => {
    expect(await recursOf(over, hours)).toEqual(none);
  });
});
