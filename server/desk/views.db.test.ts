import { afterAll, beforeAll, expect, it } from "vitest";
import { hire } from "@/db/testing/factories";
import { gambirCode, openWorld, type World } from "@/db/testing/world";
import type { StaffActor } from "@/server/domain/actor";
import { emptyFilter } from "@/server/domain/desk/queue-filter";

let world: World;
let colleague: StaffActor;
beforeAll(async () => {
  world = await openWorld();
  colleague = await hire(world.db, "kelurahan", `kelurahan-${gambirCode}`);
});
afterAll(() => world.close());

const savedOf = async (api: Awaited<ReturnType<World["callAs"]>>) => (await api.desk.queue({})).saved;
const filter = { view: "area" as const, clock: "near" as const, category: "jalan" };

it("a view is saved for its owner, and for the owner's unit when it is shared", async () => {
  const own = await world.callAs(world.staff.kelurahan);
  const other = await world.callAs(colleague);
  const stranger = await world.callAs(world.staff.agency);
  const { id } = await own.desk.saveView({ name: "Jalan hampir lewat", filter });
  expect(await savedOf(own)).toMatchObject([{ id, isOwn: true, filter: { ...emptyFilter, ...filter } }]);
  expect(await savedOf(other)).toEqual([]);
  await own.desk.changeView({ id, name: "Jalan", isShared: true });
  expect(await savedOf(other)).toMatchObject([{ id, name: "Jalan", isOwn: false }]);
  expect(await savedOf(stranger)).toEqual([]);
  await expect(other.desk.removeView({ id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(stranger.desk.removeView({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await own.desk.removeView({ id });
  expect(await savedOf(own)).toEqual([]);
});

it("a view with a duplicate name, an empty name or an invalid filter is refused", async () => {
  const api = await world.callAs(world.staff.agency);
  const { id } = await api.desk.saveView({ name: "Dekat", filter });
  await api.desk.saveView({ name: "Jauh", filter });
  await expect(api.desk.saveView({ name: " Dekat ", filter })).rejects.toMatchObject({
    message: "view_name_taken",
  });
  await expect(api.desk.changeView({ id, name: "Jauh", isShared: false })).rejects.toMatchObject({
    message: "view_name_taken",
  });
  await expect(api.desk.saveView({ name: " ", filter })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const wrong = { view: "semua" } as unknown as typeof filter;
  await expect(api.desk.saveView({ name: "Lain", filter: wrong })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});

it("a stored view that no longer parses is left out", async () => {
  const api = await world.callAs(world.staff.verifier);
  const { id } = await api.desk.saveView({ name: "Lama", filter });
  await world.sql`update saved_view set filter = '{"view":"dahulu"}' where id = ${id}`;
  expect(await savedOf(api)).toEqual([]);
});
