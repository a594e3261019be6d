import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hire } from "@/db/testing/factories";
import { after, openWorld, type World } from "@/db/testing/world";
import type { StaffActor } from "@/server/domain/actor";
import { replay } from "@/server/domain/complaint/replay";

let world: World;
let desks: StaffActor[];
beforeAll(async () => {
  world = await openWorld();
  const codes = ["kecamatan-31.71.01", "kota-31.71", "kecamatan-31.71.02", "kecamatan-31.71.03"];
  desks = await Promise.all(codes.map((code) => hire(world.db, "district", code)));
});
afterAll(() => world.close());

const limit = (maxHops: number) => world.sql`update hand_over_limit set max_hops = ${maxHops}`;
const onward = { publicNote: "Bukan wilayah kami, jalan ini di seberang batas." };

/** Hands the complaint on so many times; each unit starts it and hands it on. Returns the last holder. */
async function passOn(code: string, handOvers: number): Promise<StaffActor> {
  let holder: StaffActor = world.staff.kelurahan;
  for (let count = 0; count < handOvers; count += 1) {
    const next = desks[count % desks.length] ?? holder;
    await world.move(holder, code, "start", count + 1);
    await world.move(holder, code, "coordinate", count + 1, { unitId: next.unitId });
    holder = next;
  }
  return holder;
}

describe("a complaint that reached the limit of hops", () => {
  it("goes to Biro for arbitration instead, with the proposed unit, on the same clock", async () => {
    await limit(2);
    const { code } = await world.submit();
    const { completionDueAt, clockStartedAt } = await world.row(code);
    const holder = await passOn(code, 3);
    expect((await world.row(code)).hopCount).toBe(2);
    await world.move(holder, code, "start", 10);
    const wanted = await world.unitId("dinas-perhubungan");
    await expect(world.move(holder, code, "coordinate", 10, { unitId: wanted })).rejects.toMatchObject({
      message: "reason_missing",
    });
    const moved = await world.move(holder, code, "coordinate", 10, { unitId: wanted, ...onward });
    expect(moved.status).toBe("transfer_requested");
    const row = await world.row(code);
    expect(row).toMatchObject({ status: "transfer_requested", holderUnitId: holder.unitId, hopCount: 2 });
    expect(row).toMatchObject({ completionDueAt, clockStartedAt });
    const timeline = await world.timeline(code);
    expect(timeline.at(-1)).toMatchObject({ kind: "request_transfer", payload: { wantedUnitId: wanted } });
    expect(row).toMatchObject(replay(timeline));

    const biro = await (await world.callAs(world.staff.verifier, after(11))).complaint.byCode({ code });
    expect(biro.wantedUnit).toBe("Dinas Perhubungan");
    expect(biro.moves).toContain("transfer");
    await world.move(world.staff.verifier, code, "transfer", 12, { unitId: wanted });
    expect(await world.row(code)).toMatchObject({ holderUnitId: wanted, hopCount: 3, completionDueAt });
  });

  it("returns to its holder when Biro refuses, and every later hand-over needs arbitration again", async () => {
    await limit(1);
    const { code } = await world.submit();
    const holder = await passOn(code, 2);
    await world.move(holder, code, "start", 5);
    const wanted = { unitId: await world.unitId("dinas-perhubungan"), ...onward };
    await world.move(holder, code, "coordinate", 5, wanted);
    await world.move(world.staff.verifier, code, "refuse_transfer", 6, { publicNote: "Ini wilayah Anda." });
    expect(await world.row(code)).toMatchObject({ status: "in_progress", holderUnitId: holder.unitId });
    await world.move(holder, code, "coordinate", 7, wanted);
    expect((await world.row(code)).status).toBe("transfer_requested");
  });

  it("is handed on freely one hop earlier, and cannot be sent to a unit that could not receive it", async () => {
    await limit(2);
    const { code } = await world.submit();
    const holder = await passOn(code, 2);
    await world.move(holder, code, "start", 5);
    const officer = await (await world.callAs(holder, after(5))).complaint.byCode({ code });
    expect([officer.hopCount, officer.limits.maxHops]).toEqual([1, 2]);
    await world.move(holder, code, "coordinate", 5, { unitId: await world.unitId("dinas-bina-marga") });
    expect((await world.row(code)).status).toBe("coordinated");

    await limit(1);
    const second = (await world.submit()).code;
    const last = await passOn(second, 2);
    await world.move(last, second, "start", 5);
    const kelurahan = { unitId: world.staff.kelurahan.unitId, ...onward };
    await expect(world.move(last, second, "coordinate", 5, kelurahan)).rejects.toMatchObject({
      message: "unit_not_eligible",
    });
  });
});

describe("a limit with a period", () => {
  it("is valid from its day on, and the previous one until then", async () => {
    await limit(9);
    await world.sql`insert into hand_over_limit (max_hops, basis, valid_from) values (1, 'Keputusan uji', '2026-11-26')`;
    const wanted = { unitId: await world.unitId("dinas-perhubungan"), ...onward };
    const statuses = [];
    for (const hours of [20, 48]) {
      const { code } = await world.submit();
      const holder = await passOn(code, 2);
      await world.move(holder, code, "start", hours);
      statuses.push((await world.move(holder, code, "coordinate", hours, wanted)).status);
    }
    expect(statuses).toEqual(["coordinated", "transfer_requested"]);
  });
});
