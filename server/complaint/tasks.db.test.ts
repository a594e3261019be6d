import { afterAll, beforeAll, expect, it } from "vitest";
import { hire } from "@/db/testing/factories";
import { openWorld, type World } from "@/db/testing/world";
import type { StaffActor } from "@/server/domain/actor";
import { hours } from "@/server/domain/duration";

let world: World;
let parks: StaffActor;
let water: StaffActor;
beforeAll(async () => {
  world = await openWorld();
  parks = await hire(world.db, "agency", "dinas-pertamanan-hutan-kota");
  water = await hire(world.db, "agency", "dinas-sumber-daya-air");
});
afterAll(() => world.close());

const split = (code: string, to: StaffActor, hours: number) =>
  world.move(world.staff.kelurahan, code, "split", hours, { unitId: to.unitId, publicNote: "Bagian Anda." });
const finish = (code: string, by: StaffActor, hours: number) =>
  world.move(by, code, "finish_task", hours, { publicNote: "Bagian kami selesai." });

it("a shared complaint waits for every part, and each part's unit sees the whole", async () => {
  const { code } = await world.submit();
  const kelurahan = world.staff.kelurahan;
  await world.move(kelurahan, code, "start", 1);
  await expect(finish(code, parks, 2)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await split(code, parks, 2);
  await split(code, water, 2);
  await expect(split(code, water, 3)).rejects.toMatchObject({ message: "unit_not_eligible" });
  const holder = (await world.row(code)).holderUnitId;
  expect([holder, (await world.row(code)).hopCount]).toEqual([kelurahan.unitId, 0]);
  expect((await (await world.callAs(parks)).complaint.byCode({ code })).openTasks).toHaveLength(2);

  const tasksOf = async (one: StaffActor) =>
    (await (await world.callAs(one)).complaint.queue({ view: "tasks" })).items.map((item) => item.code);
  expect([await tasksOf(parks), await tasksOf(kelurahan)]).toEqual([[code], []]);
  await finish(code, parks, 3);
  expect(await tasksOf(parks)).toEqual([]);
  await expect(world.move(kelurahan, code, "resolve", 4, await world.proof())).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(finish(code, parks, 4)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await finish(code, water, 5);
  await world.move(kelurahan, code, "resolve", 6, await world.proof());
  expect((await world.row(code)).status).toBe("verification");
});

it("a withdrawn sharing blocks nothing and is nobody's task", async () => {
  const { code } = await world.submit();
  await world.move(world.staff.kelurahan, code, "start", 1);
  await split(code, parks, 2);
  await world.move(world.staff.kelurahan, code, "withdraw_tasks", 3, { publicNote: "Dikerjakan sendiri." });
  await expect(finish(code, parks, 4)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await world.move(world.staff.kelurahan, code, "resolve", 5, await world.proof());
});

it("the time of a shared complaint counts for its holder", async () => {
  const { code } = await world.submit();
  await world.move(world.staff.kelurahan, code, "start", 1);
  await split(code, parks, 2);
  await finish(code, parks, 20);
  await world.move(world.staff.kelurahan, code, "resolve", 24, await world.proof());
  await world.move(world.staff.verifier, code, "confirm", 25);
  expect((await world.row(code)).carried).toEqual([
    { unitId: world.staff.kelurahan.unitId, netMs: hours(24) },
  ]);
});
