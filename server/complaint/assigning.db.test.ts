import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hire } from "@/db/testing/factories";
import { after, openWorld, type World } from "@/db/testing/world";
import type { StaffActor } from "@/server/domain/actor";
import { bulkSchema } from "@/server/domain/complaint/bulk";
import { replay } from "@/server/domain/complaint/replay";
import { untilNotified } from "@/server/notification/testing/until-notified";
import { moveMany } from "./move-many";

let world: World;
let colleague: StaffActor;
let neighbour: StaffActor;
beforeAll(async () => {
  world = await openWorld();
  colleague = await hire(world.db, "kelurahan", "kelurahan-31.71.01.1001");
  neighbour = await hire(world.db, "kelurahan", "kelurahan-31.71.02.1001");
});
afterAll(() => world.close());

const assign = (
  code: string,
  by: StaffActor,
  to: StaffActor,
  hours: number,
  seen: StaffActor | null = null,
) => world.move(by, code, "assign", hours, { assigneeId: to.staffId, expectedAssigneeId: seen?.staffId });
const queueOf = async (actor: StaffActor, filter: object) =>
  (await (await world.callAs(actor)).complaint.queue(filter)).items.map(({ code }) => code);

describe("a complaint that a unit holds", () => {
  it("is assigned to an officer of the unit, keeps its status and is in that officer's own view", async () => {
    const { code } = await world.submit();
    await assign(code, world.staff.kelurahan, colleague, 1);
    const row = await world.row(code);
    expect(row).toMatchObject({ status: "waiting", assigneeStaffId: colleague.staffId });
    expect(row.assigneeStaffId).toBe(replay(await world.timeline(code)).assigneeStaffId);
    expect(await queueOf(colleague, { view: "assigned" })).toContain(code);
    expect(await queueOf(world.staff.kelurahan, { view: "assigned" })).not.toContain(code);
    expect(await queueOf(world.staff.kelurahan, { assignee: String(colleague.staffId) })).toContain(code);
    expect(await queueOf(world.staff.kelurahan, { assignee: "nobody" })).not.toContain(code);
    const seen = await (await world.callAs(colleague)).complaint.byCode({ code });
    expect(seen.assignee?.id).toBe(colleague.staffId);
    expect(seen.timeline.at(-1)?.toPerson).toBe("Petugas kelurahan");
  });

  it("can be taken by an officer for themselves, and is unassigned after it is handed on", async () => {
    const { code } = await world.submit();
    await assign(code, colleague, colleague, 1);
    await world.move(colleague, code, "start", 2);
    expect((await world.row(code)).assigneeStaffId).toBe(colleague.staffId);
    const unitId = await world.unitId("dinas-bina-marga");
    await world.move(colleague, code, "coordinate", 3, { unitId });
    expect((await world.row(code)).assigneeStaffId).toBeNull();
    expect(await queueOf(colleague, { view: "assigned" })).not.toContain(code);
  });

  it("is assigned without a public trace", async () => {
    const { code } = await world.submit();
    await assign(code, world.staff.kelurahan, colleague, 1);
    const told = JSON.stringify(await (await world.callAs(world.anonymous)).complaint.track({ code }));
    expect(told).not.toMatch(/assign|toPerson|Petugas kelurahan/);
  });
});

describe("an assignment is refused", () => {
  it("to officers of another unit, to those who handle nothing and to the current assignee", async () => {
    const { code } = await world.submit();
    const by = world.staff.kelurahan;
    await expect(assign(code, by, neighbour, 1)).rejects.toMatchObject({ message: "person_not_eligible" });
    await expect(assign(code, by, world.staff.governor, 1)).rejects.toMatchObject({ code: "INVALID" });
    await expect(world.move(by, code, "assign", 1)).rejects.toMatchObject({ message: "person_missing" });
    await assign(code, by, colleague, 1);
    await expect(assign(code, by, colleague, 2, colleague)).rejects.toMatchObject({
      message: "person_has_it",
    });
  });

  it("by another unit's officer as not found, and by a unit above as forbidden", async () => {
    const { code } = await world.submit();
    await expect(assign(code, neighbour, neighbour, 1)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(assign(code, world.staff.district, world.staff.district, 1)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("by a field officer for somebody else, but not for themselves", async () => {
    const { code } = await world.submit();
    const { agency, subagency, field, kelurahan } = world.staff;
    await world.move(kelurahan, code, "coordinate", 1, { unitId: agency.unitId });
    await world.move(agency, code, "delegate", 2, { unitId: subagency.unitId });
    await expect(assign(code, field, subagency, 3)).rejects.toMatchObject({ message: "person_not_eligible" });
    await assign(code, field, field, 3);
    await assign(code, subagency, subagency, 4, field);
    expect((await world.row(code)).assigneeStaffId).toBe(subagency.staffId);
  });

  it("to an officer of the Inspektorat without access to complaints about officials", async () => {
    const { code } = await world.submit({ categoryCode: "pungutan-liar" });
    const clerk = await hire(world.db, "agency", "inspektorat");
    const auditor = await hire(world.db, "inspectorate", "inspektorat");
    const by = world.staff.inspectorate;
    await expect(assign(code, by, clerk, 1)).rejects.toMatchObject({ message: "person_not_eligible" });
    await assign(code, by, auditor, 1);
  });
});

it("of two officers who take a complaint at once one has it, and the other gets a conflict", async () => {
  const { code } = await world.submit();
  const both = await Promise.allSettled(
    [world.staff.kelurahan, colleague].map((one) => assign(code, one, one, 1)),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const refused = both.find((one) => one.status === "rejected");
  expect(refused?.reason).toMatchObject({ code: "CONFLICT" });
  expect((await world.timeline(code)).filter(({ kind }) => kind === "assign")).toHaveLength(1);
});

it("many complaints are assigned at once, each with its own result", async () => {
  const free = await world.submit();
  const taken = await world.submit();
  await assign(taken.code, world.staff.kelurahan, world.staff.kelurahan, 1);
  const input = bulkSchema.parse({
    action: "assign",
    assigneeId: colleague.staffId,
    complaints: [
      { code: free.code, expectedStatus: "waiting" },
      { code: taken.code, expectedStatus: "waiting" },
    ],
  });
  const results = await moveMany({ ...world.context(after(2)), actor: world.staff.kelurahan }, input);
  expect(results.map(({ outcome }) => outcome)).toEqual(["done", "conflict"]);
});

it("an assignment notifies the assignee, and not the officer who assigned", async () => {
  const { code } = await world.submit();
  await assign(code, world.staff.kelurahan, colleague, 1);
  await untilNotified(world, after(1));
  const notices = await (await world.callAs(colleague, after(1))).notification.desk({});
  expect(notices.items.find((one) => one.code === code && one.kind === "assign")).toMatchObject({
    reason: "arrived",
  });
  const own = await (await world.callAs(world.staff.kelurahan, after(1))).notification.desk({});
  expect(own.items.some((one) => one.code === code && one.kind === "assign")).toBe(false);
});
