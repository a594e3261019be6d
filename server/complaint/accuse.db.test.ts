import { afterAll, beforeAll, expect, it } from "vitest";
import { after, openWorld, type World } from "@/db/testing/world";
import type { StaffActor } from "@/server/domain/actor";

let world: World;
let satpol: number;
beforeAll(async () => {
  world = await openWorld();
  satpol = await world.unitId("satpol-pp");
});
afterAll(() => world.close());

const reason = "Warga menyebut petugas Satpol PP.";

async function name(actor: StaffActor, code: string, hours: number) {
  const api = await world.callAs(actor, after(hours));
  return api.accusation.name({ code, unitId: satpol, reason });
}

/** Whether the page offers what the call then allows. */
async function expectRefused(actor: StaffActor, code: string, hours: number) {
  const api = await world.callAs(actor, after(hours));
  expect((await api.complaint.byCode({ code })).canAccuse).toBe(false);
  await expect(name(actor, code, hours)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await world.row(code)).toMatchObject({ accusedUnitId: null, isConfidential: false });
}

it("a holder names a unit, and the Inspektorat reads who it was and why", async () => {
  const { code } = await world.submit();
  await name(world.staff.kelurahan, code, 1);
  for (const reader of [world.staff.inspectorate, world.staff.verifier]) {
    const { timeline } = await (await world.callAs(reader, after(2))).complaint.byCode({ code });
    expect(timeline.at(-1)).toMatchObject({
      kind: "accuse",
      actorKind: "staff",
      unit: expect.stringContaining("Kelurahan"),
      staffName: expect.any(String),
      internalNote: reason,
    });
  }
});

it("a complaint that a holder named a unit in counts as theirs until the Inspektorat begins it", async () => {
  const { code } = await world.submit();
  const { holderUnitId } = await world.row(code);
  await name(world.staff.kelurahan, code, 1);
  expect(await world.row(code)).toMatchObject({ answerableUnitId: holderUnitId });
  await world.move(world.staff.inspectorate, code, "start", 2);
  expect(await world.row(code)).toMatchObject({ answerableUnitId: null });
});

it("a holder names no second unit after the Inspektorat dropped the first", async () => {
  const { code, secret } = await world.submit();
  const { kelurahan, intake, inspectorate } = world.staff;
  await name(kelurahan, code, 1);
  const api = await world.callAs(inspectorate, after(2));
  await api.accusation.drop({ code, reason: "Tidak ada petugas yang dituduh." });
  await world.move(intake, code, "verify", 3, { kelurahanCode: "31.71.01.1001" });
  await expectRefused(kelurahan, code, 4);
  const reporter = await world.callAsReporter({ code, secret }, after(5));
  await reporter.accusation.nameByReporter({ code, unitId: satpol });
  expect(await world.row(code)).toMatchObject({ accusedUnitId: satpol });
});

it("an officer whose unit only reads a complaint names nobody", async () => {
  const { code } = await world.submit();
  await expectRefused(world.staff.district, code, 1);
  await world.move(world.staff.kelurahan, code, "coordinate", 2, {
    unitId: await world.unitId("dinas-bina-marga"),
  });
  await expectRefused(world.staff.kelurahan, code, 3);
});

it("a holder names nobody while their claim waits for Biro, nor after Biro returned it", async () => {
  const { code } = await world.submit();
  const { kelurahan, verifier } = world.staff;
  await world.move(kelurahan, code, "start", 1);
  await world.move(kelurahan, code, "resolve", 2, await world.proof());
  await expectRefused(kelurahan, code, 3);
  await world.move(verifier, code, "return", 4, { publicNote: "Foto bukti dari tempat lain." });
  await expectRefused(kelurahan, code, 5);
  await name(verifier, code, 6);
  expect(await world.row(code)).toMatchObject({ accusedUnitId: satpol });
});
