import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uploadPhoto } from "@/db/testing/factories";
import { after, gambir, noon, openWorld, type ShownCode, type World } from "@/db/testing/world";
import { leaksIn, type PlantedComplaint, walkDoors, walkFiles } from "@/server/complaint/testing/doors";
import { mask } from "@/server/domain/masking/public-text";
import { models } from "@/server/statistics/model";
import { rebuild } from "@/server/statistics/rebuild";
import { differences, readPublicAnswers } from "@/server/statistics/testing/public-answers";
import { untilCounted } from "@/server/statistics/testing/until-counted";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.submit({ text: "Halte retak di ujung jalan.", point: gambir });
});
afterAll(() => world.close());

const reason = "Memuat rincian tentang tetangganya.";
const reporter = (hours: number, own: ShownCode) => world.callAsReporter(own, after(hours));
const settle = async (now: Date) => {
  for (const model of models) await untilCounted(world.db, model, now);
};

let planted = 0;
/** A private complaint with a photo, an answer to a question, and an officer's two notes. */
async function plant(over: object = {}): Promise<PlantedComplaint> {
  const photo = await uploadPhoto(world.db);
  const word = `Gentong${++planted}`;
  const text = `${word} bocor di belakang warung, hubungi 0812-3456-7890.`;
  const { code, secret } = await world.submit({ isPublic: false, text, photos: [photo], ...over });
  await world.move(world.staff.kelurahan, code, "ask", 1, { publicNote: "Di gang yang mana?" });
  await world.move(world.anonymous, code, "answer", 1, {
    secret,
    publicNote: "Gang 3, nomor 0813-1111-2222",
  });
  const officer = await world.callAs(world.staff.kelurahan, after(1));
  await officer.complaint.note({ code, publicNote: "Kami datang besok.", internalNote: "Pemiliknya galak." });
  return { code, secret, word, photoId: photo.id, around: [], token: null };
}

async function open(planted: PlantedComplaint, hours = 2) {
  const api = await reporter(hours, planted);
  const { asOf } = await api.publicness.preview(planted);
  return api.publicness.publish({ ...planted, asOf });
}

const leaks = async (planted: PlantedComplaint, now: Date) =>
  leaksIn(
    { ...(await walkDoors(world, world.anonymous, now, planted)), ...(await walkFiles(world, now, planted)) },
    planted,
  );

describe("a private complaint that its reporter opens", () => {
  it("is then read exactly as the preview showed it, masked and without internal notes", async () => {
    const planted = await plant();
    const { complaint: preview } = await (await reporter(2, planted)).publicness.preview(planted);
    expect(JSON.stringify(preview)).not.toMatch(/0812|0813|galak/);
    expect(preview.text).toContain(mask);
    expect(preview.timeline.map(({ note }) => note)).toEqual([
      null,
      "Di gang yang mana?",
      `Gang 3, nomor ${mask}`,
      "Kami datang besok.",
    ]);
    expect(preview.reportPhotoIds).toEqual([planted.photoId]);
    await open(planted);
    const result = await (await world.callAs(world.anonymous, after(2))).complaint.track({
      code: planted.code,
    });
    const { timeline, ...page } = result.view === "full" ? result.complaint : preview;
    const { timeline: shown, ...before } = preview;
    expect(page).toEqual(before);
    expect(timeline.slice(0, -1)).toEqual(shown);
    expect(timeline.at(-1)).toMatchObject({ kind: "publish", actorKind: "reporter", note: null });
  });

  it("comes to the map, lists, files and feeds, and is gone from all at once when they close it", async () => {
    const planted = await plant();
    await settle(after(2));
    expect(await leaks(planted, after(2))).toEqual([]);
    await open(planted);
    await settle(after(2));
    expect(await leaks(planted, after(2))).toEqual(
      expect.arrayContaining(["tracking page", "map point", "photo", "open311", "openData", "handoff"]),
    );
    await (await reporter(3, planted)).publicness.conceal(planted);
    expect(await leaks(planted, after(3))).toEqual([]);
    const own = await (await reporter(3, planted)).complaint.track(planted);
    expect(own).toMatchObject({ view: "full", complaint: { canPublish: true, canConceal: false } });
  });

  it("counts in public figures from then on as a public one, by the projector and by a rebuild", async () => {
    const planted = await plant();
    await settle(after(2));
    const before = await readPublicAnswers(world, after(2));
    for (const [step, isPublic] of [
      ["publish", true],
      ["conceal", false],
      ["publish", true],
    ] as const) {
      if (isPublic) await open(planted);
      else await (await reporter(2, planted)).publicness.conceal(planted);
      await settle(after(2));
      const counted = await readPublicAnswers(world, after(2));
      expect(differences(before, counted).length > 0, step).toBe(isPublic);
      for (const model of models) await rebuild(world.db, model, after(2));
      expect(differences(counted, await readPublicAnswers(world, after(2)))).toEqual([]);
    }
  });

  it("is not opened when something was written since the preview", async () => {
    const planted = await plant();
    const api = await reporter(2, planted);
    const { asOf } = await api.publicness.preview(planted);
    const officer = await world.callAs(world.staff.kelurahan, after(2));
    await officer.complaint.note({ code: planted.code, publicNote: "Rumah Bu Siti.", internalNote: null });
    await expect(api.publicness.publish({ ...planted, asOf })).rejects.toThrow("changed_meanwhile");
    expect((await world.row(planted.code)).isPublic).toBe(false);
  });
});

describe("a private complaint", () => {
  it.each<[string, { accused?: string; isPublic?: boolean; categoryCode?: string }]>([
    ["of a confidential category", { categoryCode: "pungutan-liar" }],
    ["that names an accused unit", { accused: "satpol-pp" }],
    ["that is public already", { isPublic: true }],
  ])("%s cannot be opened", async (_what, given) => {
    const { accused, ...over } = given;
    const accusedUnitId = accused ? await world.unitId(accused) : undefined;
    const { code, secret } = await world.submit({ isPublic: false, accusedUnitId, ...over });
    const api = await reporter(1, { code, secret });
    await expect(api.publicness.preview({ code })).rejects.toThrow("not_allowed");
    await expect(api.publicness.publish({ code, asOf: after(1) })).rejects.toThrow("not_allowed");
    expect(await api.complaint.track({ code })).toMatchObject({ complaint: { canPublish: false } });
  });
});

describe("a public complaint that an officer makes private", () => {
  it("tells its reporter the reason, and only an officer opens it again", async () => {
    const { code, secret } = await world.submit();
    const desk = await world.callAs(world.staff.intake, after(1));
    expect(await desk.complaint.byCode({ code })).toMatchObject({ canConceal: true, canPublish: false });
    await desk.publicness.concealByOfficer({ code, reason });
    const [api, visitor] = await Promise.all([
      reporter(2, { code, secret }),
      world.callAs(world.anonymous, after(2)),
    ]);
    await expect(visitor.complaint.track({ code })).rejects.toThrow("not_found");
    const own = await api.complaint.track({ code });
    expect(own).toMatchObject({ complaint: { isPublic: false, canPublish: false } });
    expect(JSON.stringify(own)).toContain(reason);
    await expect(api.publicness.publish({ code, asOf: after(2) })).rejects.toThrow("not_allowed");
    await desk.publicness.publishByOfficer({ code, reason: "Ditutup karena salah nomor." });
    expect(await visitor.complaint.track({ code })).toMatchObject({ view: "full" });
    expect((await world.timeline(code)).map(({ kind, payload }) => [kind, payload.isPublic])).toEqual([
      ["submit", undefined],
      ["conceal", false],
      ["publish", true],
    ]);
  });

  it("stays private once its reporter wrote to officers alone", async () => {
    const { code, secret } = await world.submit();
    const desk = await world.callAs(world.staff.intake, after(1));
    await desk.publicness.concealByOfficer({ code, reason });
    await world.move(world.staff.kelurahan, code, "ask", 2, { publicNote: "Di gang yang mana?" });
    await world.move(world.anonymous, code, "answer", 3, { secret, publicNote: "Gang 3, rumah Bu Sri." });
    const later = await world.callAs(world.staff.intake, after(4));
    await expect(later.publicness.publishByOfficer({ code, reason })).rejects.toThrow("not_allowed");
    expect(await later.complaint.byCode({ code })).toMatchObject({ canPublish: false });
  });

  it("lets go of the public duplicates of others, and keeps the private ones", async () => {
    const master = await world.submit();
    const open = await world.submit();
    const hidden = await world.submit({ isPublic: false });
    for (const { code } of [open, hidden])
      await world.move(world.staff.kelurahan, code, "merge", 1, { masterCode: master.code });
    await (await reporter(2, master)).publicness.conceal({ code: master.code });
    expect(await world.row(open.code)).toMatchObject({ status: "waiting", masterCode: null });
    expect(await world.row(hidden.code)).toMatchObject({ status: "merged", masterCode: master.code });
    const visitor = await world.callAs(world.anonymous, after(3));
    expect(await visitor.complaint.track({ code: open.code })).toMatchObject({ view: "full" });
  });

  it("needs a reason", async () => {
    const { code } = await world.submit();
    const desk = await world.callAs(world.staff.verifier, noon);
    await expect(desk.publicness.concealByOfficer({ code, reason: "" })).rejects.toThrow();
    expect((await world.row(code)).isPublic).toBe(true);
  });
});
