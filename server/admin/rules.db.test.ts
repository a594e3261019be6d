import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { seedReference } from "@/db/seed/reference";
import { formsOf } from "@/db/testing/forms-of";
import { after, noon, openWorld, someComplaint, type World } from "@/db/testing/world";
import { minutes } from "@/server/domain/duration";
import { loadIntakeReference } from "@/server/intake/reference";

let world: World;
let admin: Awaited<ReturnType<World["callAs"]>>["admin"];

beforeAll(async () => {
  world = await openWorld();
  admin = (await world.callAs(world.staff.administrator)).admin;
});
afterAll(() => world.close());

const hours = {
  kind: "working_hours" as const,
  windows: {
    "1": [[480, 960]],
    "2": [[480, 960]],
    "3": [[480, 960]],
    "4": [[480, 960]],
    "5": [[480, 960]],
  } as Record<string, [number, number][]>,
  holidays: [],
};
/** The weight of potholes, the category of most complaints here. */
const rule = {
  weight: "medium" as const,
  coordinationMinutes: 60,
  completionMinutes: 480,
  calendar: { kind: "calendar_hours" as const },
  basis: "Keputusan uji",
};

/** Intake caches its reference rows for a few seconds. */
let ahead = performance.now();
const forget = () => {
  ahead += minutes(1);
  return loadIntakeReference(world.db, ahead);
};

describe("an SLA rule", () => {
  it("applies to complaints from its first day on, and moves no earlier deadline", async () => {
    const { code } = await world.submit();
    const before = (await world.row(code)).completionDueAt;
    await admin.sla.add({ ...rule, validFrom: "2026-11-25" });
    await forget();
    expect((await world.row(code)).completionDueAt).toEqual(before);
    const same = await world.submit({}, after(1));
    const next = await world.submit({}, after(24));
    expect((await world.row(same.code)).completionDueAt).toEqual(after(1 + 14 * 24));
    expect((await world.row(next.code)).completionDueAt).toEqual(after(24 + 8));
    const rules = (await admin.sla.list()).filter(({ weight }) => weight === "medium");
    expect(rules.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ["2026-11-25", null],
      ["1970-01-01", "2026-11-25"],
    ]);
    const [change] = await admin.changes({ entity: "sla_rule" });
    expect(change).toMatchObject({
      before: { completionMinutes: 20_160 },
      after: { completionMinutes: 480 },
    });
  });

  it("is set between two versions without a gap", async () => {
    await admin.sla.add({ ...rule, weight: "heavy", validFrom: "2027-03-01" });
    await admin.sla.add({ ...rule, weight: "heavy", validFrom: "2027-01-01" });
    const rules = (await admin.sla.list()).filter(({ weight }) => weight === "heavy");
    expect(rules.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ["2027-03-01", null],
      ["2027-01-01", "2027-03-01"],
      ["1970-01-01", "2027-01-01"],
    ]);
  });

  it("is refused for the past, and when its calendar never opens", async () => {
    await expect(admin.sla.add({ ...rule, validFrom: "2026-11-23" })).rejects.toThrow("valid_from_past");
    const closed = { ...hours, windows: {} };
    await expect(admin.sla.add({ ...rule, calendar: closed, validFrom: "2027-01-01" })).rejects.toThrow(
      "calendar_never_open",
    );
  });

  it("previews its effect on past complaints without changing them", async () => {
    const rules = await admin.sla.list();
    const difference = await admin.sla.preview({ ...rule, completionMinutes: 1 });
    expect(difference.complaints).toBeGreaterThan(0);
    expect(difference.moved).toBe(difference.complaints);
    expect(await admin.sla.list()).toEqual(rules);
  });

  it("of working hours skips a holiday that is listed when the complaint arrives", async () => {
    await admin.sla.add({ ...rule, weight: "light", calendar: hours, validFrom: "2026-11-24" });
    await forget();
    const trees = await world.sql`select code from category where weight = 'light' and not is_confidential`;
    const categoryCode = trees[0]?.code;
    const plain = await world.submit({ categoryCode });
    expect((await world.row(plain.code)).completionDueAt).toEqual(after(24));
    await admin.holidays.add({
      holidays: [{ day: "2026-11-25", name: "Pilkada", kind: "national" }],
      reason: "Keppres",
    });
    await forget();
    const skipped = await world.submit({ categoryCode });
    expect((await world.row(skipped.code)).completionDueAt).toEqual(after(48));
    expect((await world.row(plain.code)).completionDueAt).toEqual(after(24));
    const api = await world.callAs(world.staff.kelurahan);
    expect((await api.complaint.desk({ code: skipped.code })).why.completion).toMatchObject({
      basis: "Keputusan uji",
      holidays: ["2026-11-25"],
    });
  });
});

describe("a holiday", () => {
  it("that was removed does not come back with the next start", async () => {
    await admin.holidays.remove({ day: "2026-12-24", reason: "SKB diubah" });
    await seedReference(world.db);
    expect((await admin.holidays.list()).map(({ day }) => day)).not.toContain("2026-12-24");
    await admin.holidays.add({ holidays: [{ day: "2026-12-24", name: "Cuti", kind: "collective_leave" }] });
    expect((await admin.holidays.list()).map(({ day }) => day)).toContain("2026-12-24");
    const changes = await admin.changes({ entity: "holiday", key: "2026-12-24" });
    expect(changes.map(({ before, after: is }) => [before === null, is === null])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it("is not overwritten by another on its day, unless it is to be replaced", async () => {
    const holidays = [{ day: "2026-12-25", name: "Cuti kantor", kind: "collective_leave" as const }];
    const standing = (await admin.holidays.list()).find(({ day }) => day === "2026-12-25");
    await expect(admin.holidays.add({ holidays })).rejects.toMatchObject({
      code: "CONFLICT",
      message: "holiday_taken",
      cause: { detail: { name: standing?.name } },
    });
    expect((await admin.holidays.list()).find(({ day }) => day === "2026-12-25")).toEqual(standing);
    expect(await admin.holidays.add({ holidays, isReplacing: true })).toEqual({ changed: 1 });
  });

  it("that is listed already changes nothing", async () => {
    const [known] = await admin.holidays.list();
    if (!known) throw new Error("no holiday");
    expect(await admin.holidays.add({ holidays: [known] })).toEqual({ changed: 0 });
  });
});

const lamp = {
  name: "Lampu",
  categoryCode: null,
  groupCode: null,
  areaPrefix: "31.71",
  channelCode: null,
  words: ["lampu"],
  fromMinute: null,
  toMinute: null,
  unitCode: "dinas-perhubungan",
};

describe("a routing rule", () => {
  it("suggests its unit to the officer, and sends nothing by itself", async () => {
    await admin.routing.save({ id: null, rule: lamp });
    const { code } = await world.submit({ text: "Lampu jalan mati sejak kemarin malam." });
    const officer = await world.callAs(world.staff.kelurahan);
    const receivers = await officer.staff.receivers({ code, action: "coordinate" });
    expect(receivers.filter(({ isSuggested }) => isSuggested).map(({ name }) => name)).toEqual([
      "Dinas Perhubungan",
    ]);
    expect((await world.row(code)).holderUnitId).toBe(world.staff.kelurahan.unitId);
    const other = await world.submit();
    const usual = await officer.staff.receivers({ code: other.code, action: "coordinate" });
    expect(usual[0]).toMatchObject({ name: "Unit Peralatan dan Perbekalan Bina Marga", isSuggested: true });
  });

  it("is tried out before it is saved", async () => {
    const trial = await admin.routing.dryRun({
      id: null,
      rule: { ...lamp, name: "Pasar", words: ["pasar"], unitCode: "satpol-pp" },
    });
    expect(trial.elsewhere).toBeGreaterThan(0);
    expect(trial.flows[0]).toMatchObject({ to: "satpol-pp" });
    const { rules, areas } = await admin.routing.desk();
    expect(rules).toHaveLength(1);
    expect(areas).toContainEqual({ code: "31.71.01.1001", name: "Gambir" });
  });

  it("that names something unknown is refused, and one whose unit has ended says so", async () => {
    const unknown = { ...lamp, unitCode: "dinas-tiada" };
    await expect(admin.routing.save({ id: null, rule: unknown })).rejects.toThrow("unit_unknown");
    await expect(admin.routing.dryRun({ id: null, rule: unknown })).rejects.toThrow("unit_unknown");
    const half = { ...lamp, areaPrefix: "31.7" };
    await expect(admin.routing.save({ id: null, rule: half })).rejects.toThrow("area_unknown");
    onTestFinished(async () => {
      await world.sql`update unit set valid_to = null where code = 'dinas-perhubungan'`;
    });
    await world.sql`update unit set valid_to = '2026-11-01' where code = 'dinas-perhubungan'`;
    expect((await admin.routing.desk()).rules[0]?.problem).toBe("unit_unknown");
  });

  it("is changed by a new version in its place, raised, and taken away", async () => {
    await admin.routing.save({ id: null, rule: { ...lamp, name: "Kedua" } });
    const [first, second] = (await admin.routing.desk()).rules;
    await admin.routing.save({ id: first?.id ?? 0, rule: { ...lamp, name: "Pertama" } });
    await expect(admin.routing.save({ id: first?.id ?? 0, rule: lamp })).rejects.toThrow("changed_meanwhile");
    await admin.routing.raise({ id: second?.id ?? 0 });
    expect((await admin.routing.desk()).rules.map(({ name }) => name)).toEqual(["Kedua", "Pertama"]);
    await admin.routing.remove({ id: second?.id ?? 0, reason: "Tidak perlu" });
    expect((await admin.routing.desk()).rules.map(({ name }) => name)).toEqual(["Pertama"]);
    const kept = await world.sql`select count(*)::int as rows from routing_rule`;
    expect(kept[0]?.rows).toBe(3);
  });
});

describe("the lists of the city", () => {
  it("offer a filled reply template to the officer where its group and status fit", async () => {
    const template = { groupCode: null, status: null, isActive: true, id: null };
    const text = "Laporan {nomor} di {kelurahan} kami kerjakan paling lambat {batas}.";
    await admin.templates.save({ ...template, name: "Umum", text });
    await admin.templates.save({ ...template, name: "Lain", text, groupCode: "kebersihan" });
    await admin.templates.save({ ...template, name: "Nanti", text, status: "in_progress" });
    await admin.templates.save({ ...template, name: "Mati", text, isActive: false });
    const { code } = await world.submit(someComplaint(), noon);
    const officer = await world.callAs(world.staff.kelurahan);
    const offered = formsOf(await officer.complaint.desk({ code })).templates;
    expect(offered.map(({ name }) => name)).toEqual(["Umum"]);
    expect(offered[0]?.text).toMatch(new RegExp(`^Laporan ${code} di Gambir kami .* 2026\\.$`));
    await expect(
      admin.templates.save({ ...template, name: "Salah", text: "Halo {nama}, terima kasih." }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("keep a unit that holds complaints or seats people", async () => {
    const id = await world.unitId("kelurahan-31.71.01.1001");
    const change = { id, name: "Kelurahan Gambir", shortName: "Gambir", isEnded: true };
    await expect(admin.units.change(change)).rejects.toThrow("unit_in_use");
  });

  it("keep the earlier versions of a category", async () => {
    const change = {
      code: "trotoar",
      nameId: "Trotoar",
      nameEn: "Pavement",
      keywords: ["trotoar", "ubin"],
      defaultUnitCode: "dinas-bina-marga",
      weight: "medium" as const,
      isSensitive: false,
      isEnded: true,
    };
    await admin.categories.change(change);
    const [row] = await admin.changes({ entity: "category", key: "trotoar" });
    expect(row?.after).toMatchObject({ weight: "medium", validTo: "2026-11-24" });
    expect(row?.before).toMatchObject({ validTo: null });
    const { categories } = await (await world.callAs(world.anonymous)).category.list();
    expect(categories.map(({ code }) => code)).not.toContain("trotoar");
    await expect(admin.categories.change({ ...change, code: "lainnya" })).rejects.toThrow("category_needed");
    await expect(admin.categories.change({ ...change, defaultUnitCode: "tiada" })).rejects.toThrow(
      "unit_unknown",
    );
  });
});
