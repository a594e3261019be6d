import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedReference } from "@/db/seed/reference";
import { after, noon, openWorld, type World } from "@/db/testing/world";
import { escalateDue } from "@/server/complaint/escalate-due";

let world: World;
let admin: Awaited<ReturnType<World["callAs"]>>["admin"];
beforeAll(async () => {
  world = await openWorld();
  admin = (await world.callAs(world.staff.administrator)).admin;
});
afterAll(() => world.close());

const basis = "Keputusan uji";
const days = (count: number) => after(24 * count).toISOString();
const onward = { publicNote: "Menunggu alat berat." };

async function inProgress() {
  const { code } = await world.submit();
  await world.move(world.staff.kelurahan, code, "start", 1);
  return code;
}
const ask = (code: string, hours: number, until: string) =>
  world.move(world.staff.kelurahan, code, "request_extension", hours, { until, ...onward });

describe("the limits of an extension", () => {
  it("are valid from their first day on, a weight's own before the general one", async () => {
    await admin.limits.addExtension({
      weight: "medium",
      maxCount: 1,
      maxDays: 20,
      basis,
      validFrom: "2026-11-25",
    });
    await admin.limits.addExtension({
      weight: "light",
      maxCount: 0,
      maxDays: 20,
      basis,
      validFrom: "2026-11-25",
    });
    await ask(await inProgress(), 2, days(60));
    const code = await inProgress();
    await expect(ask(code, 30, days(60))).rejects.toMatchObject({ message: "extension_too_long" });
    await ask(code, 30, days(20));
    await world.move(world.staff.verifier, code, "extend", 31);
    await expect(ask(code, 32, days(21))).rejects.toMatchObject({ message: "extension_limit_reached" });
    const [change] = await admin.changes({ entity: "extension_limit" });
    expect(change).toMatchObject({ before: null, after: { weight: "light", maxCount: 0 } });
  });

  it("are shown to the officer before the request", async () => {
    const code = await inProgress();
    const view = async (hours: number) =>
      (await (await world.callAs(world.staff.kelurahan, after(hours))).complaint.byCode({ code })).limits;
    expect((await view(2)).extensions).toEqual({ maxCount: 2, maxDays: 90 });
    expect((await view(30)).extensions).toEqual({ maxCount: 1, maxDays: 20 });
  });

  it("are refused for a past day and for invalid values", async () => {
    const limit = { weight: null, maxCount: 1, maxDays: 20, basis, validFrom: "2026-11-23" };
    await expect(admin.limits.addExtension(limit)).rejects.toMatchObject({ message: "valid_from_past" });
    await expect(admin.limits.addExtension({ ...limit, maxDays: 0 })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(
      admin.limits.addHandOver({ maxHops: 0, basis, validFrom: "2026-12-01" }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

it("a limit of hops begins on its day, ends the previous one, and is not undone by a restart", async () => {
  await admin.limits.addHandOver({ maxHops: 2, basis, validFrom: "2026-12-01" });
  await seedReference(world.db);
  const { handOvers: rows } = await admin.limits.list();
  expect(rows.map(({ maxHops, validFrom, validTo }) => [maxHops, validFrom, validTo])).toEqual([
    [2, "2026-12-01", null],
    [4, "1970-01-01", "2026-12-01"],
  ]);
});

describe("an escalation level", () => {
  const stepsOf = async (code: string) =>
    (await world.timeline(code)).flatMap(({ payload: { escalation } }) =>
      escalation ? [`${escalation.trigger} ${escalation.to}`] : [],
    );
  const find = async (trigger: string, target: string) => {
    const found = (await admin.escalation.list()).find(
      (one) => one.trigger === trigger && one.target === target,
    );
    if (!found) throw new Error(`no step ${trigger} ${target}`);
    return found;
  };

  it("that changes tomorrow escalates from tomorrow on, the old one today, and nobody is notified twice", async () => {
    const {
      id,
      position: _position,
      validTo: _validTo,
      ...old
    } = await find("coordination_due", "head_of_unit");
    await admin.escalation.save({ ...old, id, afterMinutes: 120, target: "biro", validFrom: "2026-11-25" });
    const today = (await world.submit()).code;
    const tomorrow = (await world.submit({}, after(24))).code;
    await escalateDue(world.context(after(6)));
    await escalateDue(world.context(after(30)));
    expect(await stepsOf(tomorrow)).toEqual(["coordination_due officer"]);
    await escalateDue(world.context(after(32)));
    expect((await stepsOf(tomorrow)).filter((step) => step === "coordination_due biro")).toHaveLength(1);
    const climbed = await stepsOf(today);
    expect(climbed.filter((step) => step === "coordination_due head_of_unit")).toHaveLength(1);
    expect(climbed.filter((step) => step === "coordination_due biro")).toHaveLength(1);
  });

  it("that was missed on its last day is caught up, and is not once it is removed", async () => {
    const { id } = await find("near_due", "officer");
    await admin.escalation.end({ id, validTo: "2026-12-08" });
    const [before, late] = [(await world.submit()).code, (await world.submit({}, after(48))).code];
    await escalateDue(world.context(after(24 * 20)));
    expect(await stepsOf(before)).toContain("near_due officer");
    expect(await stepsOf(late)).not.toContain("near_due officer");
  });

  it("applies to future moments only, and is changed by the first of two administrators", async () => {
    const step = { trigger: "completion_due", target: "governor", isUrgent: true } as const;
    const wanted = {
      ...step,
      means: ["email" as const],
      id: null,
      afterMinutes: 60,
      validFrom: "2026-12-20",
    };
    await admin.escalation.save(wanted);
    const { id } = await find("unopened", "officer");
    const change = { ...wanted, id, validFrom: "2026-12-24" };
    await admin.escalation.save(change);
    await expect(admin.escalation.save(change)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(admin.escalation.save({ ...wanted, validFrom: "2026-11-24" })).rejects.toMatchObject({
      message: "valid_from_past",
    });
    await expect(admin.escalation.save({ ...wanted, means: [] })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const [latest] = await admin.changes({ entity: "escalation_step" });
    expect(latest).toMatchObject({
      at: noon,
      before: { trigger: "unopened" },
      after: { target: "governor" },
    });
  });
});

it("a new head of a unit is notified at the second escalation level", async () => {
  const { staffId } = world.staff.kelurahan;
  const unitId = world.staff.kelurahan.unitId;
  const person = { id: staffId, name: "Siti Rahma", role: "kelurahan", unitId, isActive: true } as const;
  await admin.people.change({ ...person, isHead: true });
  expect((await admin.people.byId({ id: staffId })).isHead).toBe(true);
  await admin.people.change(person);
  expect((await admin.people.byId({ id: staffId })).isHead).toBe(true);
  const [change] = await admin.changes({ entity: "staff", key: String(staffId) });
  expect(change?.after).toMatchObject({ isHead: true });
});
