import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/database";
import { hire } from "@/db/testing/factories";
import { after, gambir, openWorld, secretKey, someMessage, type World } from "@/db/testing/world";
import { openLocator } from "@/server/area/locate";
import { moveSchema } from "@/server/domain/complaint/input";
import { receive } from "@/server/intake/receive";
import { takeMove } from "./take-move";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const asReporter = async () => world.callAs(world.anonymous, after(10));

describe("a removal", () => {
  it("leaves a tombstone with its reason, also after a later note", async () => {
    const { code } = await world.submit({ text: "Kata-kata yang tidak patut dibaca orang." });
    await world.move(world.staff.verifier, code, "remove", 1, { publicNote: "Memuat data pribadi." });
    const biro = await world.callAs(world.staff.verifier, after(2));
    await biro.complaint.note({ code, publicNote: "Catatan sesudahnya." });
    const found = await (await asReporter()).complaint.track({ code });
    expect(found).toEqual({
      survey: null,
      view: "tombstone",
      complaint: { code, status: "removed", submittedAt: after(0), reason: "Memuat data pribadi." },
    });
  });

  it("is allowed to Biro alone and needs a reason", async () => {
    const { code } = await world.submit();
    const { kelurahan, verifier } = world.staff;
    const note = { publicNote: "Tidak perlu." };
    await expect(world.move(kelurahan, code, "remove", 1, note)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(world.move(verifier, code, "remove", 1)).rejects.toMatchObject({
      message: "reason_missing",
    });
  });

  it("withdraws a pending request", async () => {
    const { code } = await world.submit();
    const proposal = { rejectionReason: "spam", publicNote: "Iklan." } as const;
    await world.move(world.staff.kelurahan, code, "propose_rejection", 1, proposal);
    await world.move(world.staff.verifier, code, "remove", 2, { publicNote: "Iklan." });
    expect(await world.row(code)).toMatchObject({ status: "removed", pending: null });
  });
});

describe("a withdrawal", () => {
  it("ends the complaint while nobody has worked on it", async () => {
    const { code, secret } = await world.submit();
    await world.move(world.anonymous, code, "withdraw", 1, { publicNote: "Sudah beres.", secret });
    expect(await world.row(code)).toMatchObject({ status: "removed", completionStoppedAt: after(1) });
  });

  it("is too late when work has begun", async () => {
    const { code, secret } = await world.submit();
    await world.move(world.staff.kelurahan, code, "start", 1);
    const late = world.move(world.anonymous, code, "withdraw", 2, { publicNote: "Batal.", secret });
    await expect(late).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("the intake desk", () => {
  it("places a complaint without a place, with the deadline of its new weight from its submission", async () => {
    const found = await placed({ point: gambir, categoryCode: "sampah" });
    expect(found).toMatchObject({
      status: "waiting",
      kelurahanCode: "31.71.01.1001",
      categoryCode: "sampah",
      weight: "light",
      completionDueAt: after(7 * 24),
      holderUnitId: world.staff.kelurahan.unitId,
    });
  });

  it("routes a confidential category past the kelurahan to the Inspektorat", async () => {
    const found = await placed({ kelurahanCode: "31.71.01.1001", categoryCode: "pungutan-liar" });
    expect(found).toMatchObject({ isConfidential: true, holderUnitId: world.staff.inspectorate.unitId });
  });

  it.each([
    ["a point outside Jakarta", { point: { latitude: -6.9, longitude: 107.6 } }, "outside_jakarta"],
    ["no place", {}, "place_missing"],
    ["an unknown category", { point: gambir, categoryCode: "tidak-ada" }, "category_unknown"],
    ["an unknown kelurahan", { kelurahanCode: "31.71.01.9999" }, "place_unknown"],
  ])("cannot place it by %s", async (_what, over, message) => {
    await expect(placed(over)).rejects.toMatchObject({ message });
  });

  it("places many at once although the shapes must be reloaded and connections are few", async () => {
    const codes = await Promise.all(Array.from({ length: 6 }, unplacedCode));
    const few = openDatabase(world.url, { max: 2 });
    const context = {
      db: few.db,
      locate: openLocator(few.db),
      secretKey,
      now: after(1),
      actor: world.staff.intake,
    };
    const moves = codes.map((code) =>
      takeMove(
        context,
        moveSchema.parse({ code, action: "verify", expectedStatus: "triage", point: gambir }),
      ),
    );
    const statuses = (await Promise.all(moves)).map(({ status }) => status);
    await few.close();
    expect(statuses).toEqual(Array(6).fill("waiting"));
  });

  async function unplacedCode(): Promise<string> {
    const [receipt] = await receive(world.context(), [someMessage({ channelCode: "twitter", point: null })]);
    if (receipt?.outcome !== "accepted") throw new Error("not accepted");
    return receipt.code;
  }

  async function placed(over: object) {
    const code = await unplacedCode();
    await world.move(world.staff.intake, code, "verify", 2, over);
    return world.row(code);
  }
});

describe("notes", () => {
  it("show the public only their public text, without a name", async () => {
    const { code } = await world.submit();
    const desk = await world.callAs(world.staff.kelurahan);
    await desk.complaint.note({ code, publicNote: "Sudah disurvei.", internalNote: "Alat berat kurang." });
    await desk.complaint.note({ code, internalNote: "Hanya untuk kantor." });
    await expect(desk.complaint.note({ code })).rejects.toMatchObject({ message: "note_missing" });
    const told = JSON.stringify(await (await asReporter()).complaint.track({ code }));
    expect(told).toContain("Sudah disurvei.");
    for (const hidden of ["Alat berat", "Hanya untuk kantor", "Petugas kelurahan"])
      expect(told).not.toContain(hidden);
    const seen = JSON.stringify(await desk.complaint.byCode({ code }));
    for (const shown of ["Alat berat", "Hanya untuk kantor", "Petugas kelurahan"])
      expect(seen).toContain(shown);
  });
});

describe("a view of the reporter's identity", () => {
  const contact = { name: "Siti", phone: "0812000333", email: "siti@contoh.id" };
  const [purpose, reason] = ["find_place", "Menanyakan letak lubang."] as const;

  it("is logged with its reason", async () => {
    const { code } = await world.submit({ contact });
    const biro = await world.callAs(world.staff.verifier);
    expect(await biro.identity.reveal({ code, purpose, reason })).toEqual(contact);
    const looks = await world.sql`
      select a.staff_id::int, a.reason, a.purpose from identity_access a join complaint c on c.id = a.complaint_id
      where c.code = ${code}`;
    expect([...looks]).toEqual([{ staff_id: world.staff.verifier.staffId, reason, purpose }]);
  });

  it("is allowed to the holder only with the reporter's consent, and a refusal shows and logs nothing", async () => {
    const holder = await world.callAs(world.staff.kelurahan);
    const shy = await world.submit({ contact });
    await expect(holder.identity.reveal({ code: shy.code, purpose, reason })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const open = await world.submit({ contact: { ...contact, isVisibleToOfficers: true } });
    expect(await holder.identity.reveal({ code: open.code, purpose, reason })).toEqual(contact);
    const looks = await world.sql`
      select c.code from identity_access a join complaint c on c.id = a.complaint_id
      where c.code in (${shy.code}, ${open.code})`;
    expect(looks.map((look) => look.code)).toEqual([open.code]);
  });

  it("needs a reason of some length", async () => {
    const { code } = await world.submit({ contact });
    const biro = await world.callAs(world.staff.verifier);
    await expect(biro.identity.reveal({ code, purpose, reason: "cek" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

describe("the list of receivers", () => {
  it("names the category's own unit first and never the holder", async () => {
    const { code } = await world.submit({ categoryCode: "sampah" });
    const desk = await world.callAs(world.staff.kelurahan);
    const units = await desk.staff.receivers({ code, action: "coordinate" });
    expect(units.map(({ id }) => id)).not.toContain(world.staff.kelurahan.unitId);
    const road = await world.submit();
    const [first] = await desk.staff.receivers({ code: road.code, action: "coordinate" });
    expect(first).toMatchObject({ id: await world.unitId("upt-peralatan-perbekalan"), isSuggested: true });
  });

  it("is limited to units below the Dinas that delegates", async () => {
    const { code } = await world.submit();
    const unitId = await world.unitId("dinas-bina-marga");
    await world.move(world.staff.kelurahan, code, "coordinate", 1, { unitId });
    const dinas = await world.callAs(world.staff.agency);
    const units = await dinas.staff.receivers({ code, action: "delegate" });
    expect(units.length).toBeGreaterThan(0);
    expect(units.every(({ id }) => world.staff.agency.unitScope.includes(id))).toBe(true);
    const foreign = await world.unitId("dinas-perhubungan-31.71");
    await expect(
      world.move(world.staff.agency, code, "delegate", 2, { unitId: foreign }),
    ).rejects.toMatchObject({
      message: "unit_not_eligible",
    });
  });

  it("is empty for a move that hands nothing over", async () => {
    const { code } = await world.submit();
    const desk = await world.callAs(await hire(world.db, "kelurahan", "kelurahan-31.71.01.1001"));
    expect(await desk.staff.receivers({ code, action: "start" })).toEqual([]);
  });
});

describe("the timeline", () => {
  it.each([
    ["changed", "update complaint_event set public_note = 'lain'"],
    ["deleted", "delete from complaint_event"],
    ["emptied", "truncate complaint_event cascade"],
  ])("cannot be %s", async (_what, statement) => {
    await world.submit();
    await expect(world.sql.unsafe(statement)).rejects.toMatchObject({
      message: "complaint_event is append-only",
    });
  });
});
