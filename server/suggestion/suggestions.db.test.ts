import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addKnowledge, forgetHalf, listLabels, readKnowledge } from "@/db/queries/placing/suggestions";
import { formsOf } from "@/db/testing/forms-of";
import { until } from "@/db/testing/until";
import { after, gambirCode, noon, openWorld, type World } from "@/db/testing/world";
import { classify } from "@/server/domain/routing/classify";
import { featuresOf } from "@/server/domain/routing/features";
import { labelledTexts } from "@/server/domain/routing/labelled/labelled-texts";
import { mostParts } from "@/server/domain/routing/suggestion";
import { learnDecisions } from "./learn-decisions";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A test beside this one may hold a transaction that began before our decisions: they settle when it ends. */
function untilLearnt(): Promise<void> {
  return until("decisions are learnt", async () => {
    await learnDecisions({ db: world.db, now: after(5) });
    const [left] = await world.sql`
      select 1 from complaint_event event, notification_outbox box
      where box.id = 9 and (event.xid, event.id) > (box.xid, box.event_id) limit 1`;
    return !left;
  });
}

async function suggestionsFor(code: string) {
  const officer = await world.callAs(world.staff.kelurahan);
  const { suggestions } = formsOf(await officer.complaint.desk({ code }));
  if (!suggestions) throw new Error(`no form of ${code} takes a suggestion`);
  return suggestions;
}
const labelOf = async (target: string, label: string) =>
  (await listLabels(world.db)).find((one) => one.target === target && one.label === label);

describe("suggestions", () => {
  it("are three categories and three permitted units, with confidence, likeliest first", async () => {
    const { code } = await world.submit({
      categoryCode: "jaringan-listrik",
      text: "Lampu PJU di gang kami padam semua, gelap sekali.",
    });
    const { categories, units } = await suggestionsFor(code);
    expect([categories.length, units.length]).toEqual([3, 3]);
    expect(categories[0]).toMatchObject({ code: "penerangan-jalan-umum", name: { en: "Street lighting" } });
    expect(units[0]).toMatchObject({ name: "Dinas Bina Marga", id: await world.unitId("dinas-bina-marga") });
    const sure = units.map(({ confidence }) => confidence);
    expect(sure).toEqual(sure.toSorted((a, b) => b - a));
    expect((await world.row(code)).categoryCode).toBe("jaringan-listrik");
  });

  it("are empty for a text without words", async () => {
    const { code } = await world.submit({ text: "1234567890 !!! 0987654321" });
    expect(await suggestionsFor(code)).toEqual({ categories: [], units: [] });
  });
});

describe("an officer's decision", () => {
  const text = "Odong-odong memutar lagu keras dan mangkal di depan taman bermain.";

  it("is learnt once, after it was compared with the suggestion", async () => {
    const unitId = await world.unitId("satpol-pp");
    const before = await labelOf("unit", "satpol-pp");
    const { code } = await world.submit({ categoryCode: "arus-lalu-lintas", text });
    await world.move(world.staff.kelurahan, code, "coordinate", 1, { unitId });
    await untilLearnt();
    await learnDecisions({ db: world.db, now: after(5) });
    const learnt = await labelOf("unit", "satpol-pp");
    expect(learnt?.asked).toBe((before?.asked ?? 0) + 1);
    expect(learnt?.parts).toBeGreaterThan(before?.parts ?? 0);
    expect((await labelOf("category", "arus-lalu-lintas"))?.asked).toBe(1);
  });

  it("improves the next suggestion, and a wrong first guess is stored as a correction", async () => {
    const unitId = await world.unitId("dinas-kebudayaan");
    for (let times = 0; times < 4; times += 1) {
      const { code } = await world.submit({ text: `Gamelan tua ${times} di sanggar hilang dari tempatnya.` });
      await world.move(world.staff.kelurahan, code, "coordinate", 1, { unitId });
    }
    await untilLearnt();
    const { code } = await world.submit({ text: "Gamelan di sanggar kami rusak." });
    expect((await suggestionsFor(code)).units[0]?.id).toBe(unitId);
    const caller = await world.callAs(world.staff.administrator);
    const { corrections, targets } = await caller.suggestion.accuracy();
    const [first] = corrections.filter(({ decided }) => decided === "Dinas Kebudayaan").toReversed();
    expect(first?.suggested).toHaveLength(3);
    expect(first?.suggested).not.toContain("Dinas Kebudayaan");
    expect(targets.find(({ target }) => target === "unit")?.live.asked).toBeGreaterThanOrEqual(5);
  });

  it("is learnt for the Dinas when a Suku Dinas receives the complaint, and for the category that the intake desk chose", async () => {
    const unitId = await world.unitId("dinas-perhubungan-31.71");
    const { code } = await world.submit({ categoryCode: "parkir-liar" });
    const before = (await labelOf("unit", "dinas-perhubungan"))?.asked ?? 0;
    await world.move(world.staff.kelurahan, code, "coordinate", 1, { unitId });
    await untilLearnt();
    expect((await labelOf("unit", "dinas-perhubungan"))?.asked).toBe(before + 1);
    expect(await labelOf("unit", "dinas-perhubungan-31.71")).toBeUndefined();
  });

  it("about officials, or in imported history, is not learnt", async () => {
    const total = async () => (await listLabels(world.db)).reduce((sum, { asked }) => sum + asked, 0);
    const before = await total();
    const { code } = await world.submit({ categoryCode: "pungutan-liar" });
    const unitId = await world.unitId("inspektorat");
    await world.sql`update complaint set holder_unit_id = origin_unit_id, is_confidential = true where code = ${code}`;
    await world.sql`
      insert into complaint_event (complaint_id, kind, at, from_status, to_status, actor_kind, to_unit_id)
      select id, 'coordinate', ${noon}, 'waiting', 'coordinated', 'staff', ${unitId} from complaint where code = ${code}`;
    const old = await world.submit({ kelurahanCode: gambirCode }, after(-24 * 30));
    await world.move(world.staff.kelurahan, old.code, "coordinate", -24 * 29, {
      unitId: await world.unitId("satpol-pp"),
    });
    await untilLearnt();
    expect(await total()).toBe(before);
  });
});

it("the held-out accuracy of our own texts is listed for every label, to administrators only", async () => {
  const { targets } = await (await world.callAs(world.staff.administrator)).suggestion.accuracy();
  const [category, unit] = targets;
  expect(category?.held.asked).toBe(labelledTexts.length);
  expect((category?.held.first ?? 0) / labelledTexts.length).toBeGreaterThan(0.65);
  expect((category?.held.three ?? 0) / labelledTexts.length).toBeGreaterThan(0.85);
  expect((unit?.held.first ?? 0) / (unit?.held.asked ?? 1)).toBeGreaterThan(0.75);
  await expect((await world.callAs(world.staff.verifier)).suggestion.accuracy()).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

it("a label with too many examples halves its counts, and still suggests", async () => {
  const features = featuresOf("zzyzx qwerty");
  const counts = new Map([...features.keys()].map((key) => [key, mostParts]));
  await world.db.transaction(async (tx) => {
    await addKnowledge(tx, "category", [{ label: "taman", parts: mostParts * counts.size, counts }]);
    await forgetHalf(tx);
  });
  const knowledge = await readKnowledge(world.db, "category", features.keys());
  const taman = knowledge.find(({ label }) => label === "taman");
  expect([...(taman?.counts.values() ?? [])].every((times) => times >= mostParts / 2)).toBe(true);
  expect(taman?.parts).toBeLessThan(mostParts * counts.size);
  expect(classify(features, knowledge)[0]?.label).toBe("taman");
});
