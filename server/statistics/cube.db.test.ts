import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/database";
import { listPacked } from "@/db/queries/statistics/packed";
import { after, openWorld, type World } from "@/db/testing/world";
import { unpack } from "@/server/domain/statistics/packing";
import { cubeModel } from "./model";
import { rebuild } from "./rebuild";
import { untilCounted } from "./testing/until-counted";

let world: World;
let aside: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  world = await openWorld();
  aside = openDatabase(world.url, { max: 2 });
  await rebuild(aside.db, cubeModel, after(-1));
});
afterAll(async () => {
  await aside.close();
  await world.close();
});

const cubeOf = async () =>
  (await listPacked(world.db, cubeModel.table)).map(({ key, counts }) => [key, ...unpack(counts)]);

const catchUp = (hours: number) => untilCounted(aside.db, cubeModel, after(hours));

describe("the cube updated incrementally", () => {
  it("equals a rebuilt cube, whatever events occurred and however much time has passed", async () => {
    const { kelurahan, agency, verifier } = world.staff;
    const made = [];
    for (let n = 0; n < 12; n += 1) made.push((await world.submit({}, after(n * 20))).code);
    await catchUp(200);
    const [a = "", b = "", c = "", d = ""] = made;
    await world.move(kelurahan, a, "start", 1);
    await world.move(kelurahan, a, "resolve", 2, await world.proof());
    await catchUp(210);
    await world.move(verifier, a, "confirm", 211);
    const unitId = await world.unitId("dinas-bina-marga");
    await world.move(kelurahan, b, "coordinate", 212, { unitId });
    await world.move(agency, b, "start", 213);
    await world.move(kelurahan, c, "start", 213);
    await world.move(kelurahan, c, "merge", 214, { masterCode: d });
    await world.submit({}, after(300));
    for (const hours of [300, 420, 2_000]) await catchUp(hours);
    const kept = await cubeOf();
    await rebuild(aside.db, cubeModel, after(2_000));
    const anew = await cubeOf();
    expect(kept.length).toBeGreaterThan(100);
    expect(kept).toEqual(anew);
  });
});
