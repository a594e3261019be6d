import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, openWorld, type World } from "@/db/testing/world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const why = { publicNote: "Alasannya tertulis di sini." };
const day = (days: number) => after(days * 24).toISOString();

/** A complaint at Dinas Bina Marga. */
async function atDinas() {
  const { code, secret } = await world.submit();
  await world.move(world.staff.kelurahan, code, "coordinate", 1, {
    unitId: await world.unitId("dinas-bina-marga"),
  });
  return { code, secret };
}

async function inProgress() {
  const { code } = await atDinas();
  await world.move(world.staff.agency, code, "start", 2);
  return code;
}

describe("a request for a transfer", () => {
  it("sends the complaint to the unit that Biro names, on the same clock", async () => {
    const { code } = await atDinas();
    const { completionDueAt } = await world.row(code);
    await world.move(world.staff.agency, code, "request_transfer", 2, why);
    const next = await world.unitId("dinas-perhubungan");
    await world.move(world.staff.verifier, code, "transfer", 3, { unitId: next });
    expect(await world.row(code)).toMatchObject({
      status: "coordinated",
      holderUnitId: next,
      hopCount: 1,
      completionDueAt,
    });
  });

  it.each(["coordinated", "delegated", "in_progress"] as const)(
    "goes back to %s when Biro refuses",
    async (status) => {
      const { code } = await atDinas();
      const holder = status === "delegated" ? world.staff.subagency : world.staff.agency;
      if (status === "delegated")
        await world.move(world.staff.agency, code, "delegate", 2, { unitId: holder.unitId });
      if (status === "in_progress") await world.move(holder, code, "start", 2);
      await world.move(holder, code, "request_transfer", 3, why);
      await world.move(world.staff.verifier, code, "refuse_transfer", 4, why);
      expect(await world.row(code)).toMatchObject({ status, holderUnitId: holder.unitId });
    },
  );

  it("needs a reason, and is not open to the kelurahan that handed it on", async () => {
    const { code } = await atDinas();
    const { agency, kelurahan } = world.staff;
    await expect(world.move(agency, code, "request_transfer", 2)).rejects.toMatchObject({
      message: "reason_missing",
    });
    await expect(world.move(kelurahan, code, "request_transfer", 2, why)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("cannot send it to the unit that asked", async () => {
    const { code } = await atDinas();
    await world.move(world.staff.agency, code, "request_transfer", 2, why);
    const back = world.move(world.staff.verifier, code, "transfer", 3, { unitId: world.staff.agency.unitId });
    await expect(back).rejects.toMatchObject({ message: "unit_not_eligible" });
  });
});

describe("a request for a new finish date", () => {
  const ask = (code: string, days: number, at = 3) =>
    world.move(world.staff.agency, code, "request_extension", at, { ...why, until: day(days) });

  it("moves the deadline when Biro approves, to the date that was asked", async () => {
    const code = await inProgress();
    await ask(code, 30);
    expect(await world.row(code)).toMatchObject({ status: "in_progress", pending: "extension" });
    await world.move(world.staff.verifier, code, "extend", 4);
    expect(await world.row(code)).toMatchObject({
      status: "scheduled",
      pending: null,
      extensionCount: 1,
      completionDueAt: after(30 * 24),
    });
  });

  it("leaves the deadline unchanged when Biro refuses", async () => {
    const code = await inProgress();
    const { completionDueAt } = await world.row(code);
    await ask(code, 30);
    await world.move(world.staff.verifier, code, "refuse_extension", 4, why);
    expect(await world.row(code)).toMatchObject({ status: "in_progress", pending: null, completionDueAt });
  });

  it("is granted twice and no more", async () => {
    const code = await inProgress();
    for (const days of [30, 60]) {
      await ask(code, days);
      await world.move(world.staff.verifier, code, "extend", 4);
    }
    await expect(ask(code, 70)).rejects.toMatchObject({ message: "extension_limit_reached" });
  });

  it.each([
    ["before the deadline it has", 10, "extension_not_later"],
    ["on the deadline it has", 14, "extension_not_later"],
    ["more than ninety days ahead", 91, "extension_too_long"],
  ])("is refused for a date %s", async (_what, days, message) => {
    await expect(ask(await inProgress(), days)).rejects.toMatchObject({ message });
  });

  it("blocks every other move until Biro decides", async () => {
    const code = await inProgress();
    await ask(code, 30);
    const claim = world.move(world.staff.agency, code, "resolve", 5, await world.proof());
    await expect(claim).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a proposal to reject", () => {
  const propose = (code: string, over: object = {}) =>
    world.move(world.staff.kelurahan, code, "propose_rejection", 1, {
      ...why,
      rejectionReason: "not_provincial",
      responsibleBody: "PLN",
      ...over,
    });

  it("closes the complaint with its reason when Biro agrees", async () => {
    const { code } = await world.submit();
    await propose(code);
    await world.move(world.staff.verifier, code, "reject", 2);
    expect(await world.row(code)).toMatchObject({
      status: "rejected",
      pending: null,
      rejectionReason: "not_provincial",
      completionStoppedAt: after(2),
    });
    expect((await world.timeline(code)).at(-1)?.payload).toMatchObject({ responsibleBody: "PLN" });
  });

  it("changes nothing when Biro refuses", async () => {
    const { code } = await world.submit();
    await propose(code);
    await world.move(world.staff.verifier, code, "refuse_rejection", 2, why);
    expect(await world.row(code)).toMatchObject({
      status: "waiting",
      pending: null,
      rejectionReason: null,
      completionStoppedAt: null,
    });
  });

  it("names the responsible body when the province is not", async () => {
    const { code } = await world.submit();
    await expect(propose(code, { responsibleBody: null })).rejects.toMatchObject({
      message: "responsible_body_missing",
    });
    await expect(propose(code, { rejectionReason: null })).rejects.toMatchObject({
      message: "rejection_reason_missing",
    });
  });

  it("is undone by the reporter's appeal, on the same clock", async () => {
    const { code, secret } = await world.submit();
    await propose(code);
    await world.move(world.staff.verifier, code, "reject", 2);
    await world.move(world.anonymous, code, "appeal", 12, { publicNote: "Ini jalan provinsi.", secret });
    expect(await world.row(code)).toMatchObject({
      status: "waiting",
      rejectionReason: null,
      completionStoppedAt: null,
      completionDueAt: after(14 * 24 + 10),
    });
  });

  it("allows no appeal without the secret", async () => {
    const { code } = await world.submit();
    await propose(code);
    await world.move(world.staff.verifier, code, "reject", 2);
    const stranger = world.move(world.anonymous, code, "appeal", 3, { ...why, secret: "0000000000" });
    await expect(stranger).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
