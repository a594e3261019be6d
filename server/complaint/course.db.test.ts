import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { findUnitByCode } from "@/db/queries/staff/units";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { hire, uploadPhoto } from "@/db/testing/factories";
import { noBursts } from "@/db/testing/world";
import { openLocator } from "@/server/area/locate";
import type { Actor, StaffActor } from "@/server/domain/actor";
import { type MoveRequest, moveSchema, submitSchema } from "@/server/domain/complaint/input";
import { replay } from "@/server/domain/complaint/replay";
import { hours } from "@/server/domain/duration";
import { hashDraftKey } from "@/server/intake/hash-draft-key";
import { submitFromWeb } from "@/server/intake/submit-from-web";
import { takeMove } from "./take-move";
import { track } from "./track";

const gambir = { latitude: -6.1754, longitude: 106.8272 };
const noon = new Date("2026-11-24T05:00:00Z");
const after = (count: number) => new Date(noon.getTime() + hours(count));

let database: TestDatabase;
let kelurahan: StaffActor;
let dinas: StaffActor;
let sudin: StaffActor;
let biro: StaffActor;

beforeAll(async () => {
  database = await createTestDatabase();
  kelurahan = await hire(database.db, "kelurahan", "kelurahan-31.71.01.1001");
  dinas = await hire(database.db, "agency", "dinas-bina-marga");
  sudin = await hire(database.db, "subagency", "dinas-bina-marga-31.71");
  biro = await hire(database.db, "verifier", "biro-pemerintahan");
});
afterAll(() => database.close());

const context = (now: Date) => {
  const { db } = database;
  return { db, now, locate: openLocator(db), secretKey: "key of the tests", burstLimits: noBursts };
};

function report(over: Record<string, unknown> = {}, now = noon) {
  const input = submitSchema.parse({
    externalId: randomUUID(),
    text: "Jalan berlubang besar di depan pasar, sudah dua motor jatuh.",
    categoryCode: "jalan",
    point: gambir,
    placeSource: "gps",
    isPublic: true,
    ...over,
  });
  return submitFromWeb(context(now), input);
}

async function move(
  actor: Actor,
  code: string,
  action: MoveRequest["action"],
  hours: number,
  over: Partial<MoveRequest> = {},
) {
  const row = await findComplaint(database.db, code);
  const input = moveSchema.parse({ code, action, expectedStatus: row?.status ?? "", ...over });
  return takeMove({ ...context(after(hours)), actor }, input);
}

const unitId = async (code: string) => (await findUnitByCode(database.db, code))?.id;
const done = async () => ({ publicNote: "Lubang sudah ditambal.", photos: [await uploadPhoto(database.db)] });

async function bringToClaim() {
  const { code, secret } = await report();
  await move(kelurahan, code, "coordinate", 1, {
    unitId: await unitId("dinas-bina-marga"),
    publicNote: "Diteruskan.",
  });
  await move(dinas, code, "delegate", 2, { unitId: await unitId("dinas-bina-marga-31.71") });
  await move(sudin, code, "start", 3);
  await move(sudin, code, "resolve", 30, await done());
  return { code, secret };
}

describe("a complaint's course", () => {
  it("goes from the citizen over kelurahan, Dinas and Suku Dinas to Biro's confirmation", async () => {
    const { code, secret } = await bringToClaim();
    await move(biro, code, "confirm", 50);
    const found = await track(context(after(51)), { code, secret });
    if (found.view !== "full") throw new Error("not shown");
    const { complaint } = found;
    expect(complaint.status).toBe("resolved");
    expect(complaint.timeline.map((step) => step.kind)).toEqual([
      "submit",
      "coordinate",
      "delegate",
      "start",
      "resolve",
      "confirm",
    ]);
    expect(complaint.coordination).toMatchObject({ state: "stopped", stoppedAt: after(1), isOverdue: false });
    expect(complaint.completion).toMatchObject({
      state: "stopped",
      stoppedAt: after(30),
      netMs: hours(30),
    });
    expect(complaint.proofPhotoIds).toHaveLength(1);
  });

  it("returns to work when Biro does not believe the proof, and the clock never stopped", async () => {
    const { code } = await bringToClaim();
    await move(biro, code, "return", 40, { publicNote: "Foto bukan lokasi yang sama." });
    const row = await findComplaint(database.db, code);
    expect(row).toMatchObject({
      status: "in_progress",
      returnCount: 1,
      completionStoppedAt: null,
      claimedAt: null,
    });
    await move(sudin, code, "resolve", 60, await done());
    await move(biro, code, "confirm", 61);
    expect(await findComplaint(database.db, code)).toMatchObject({
      status: "resolved",
      completionStoppedAt: after(60),
    });
  });

  it("is reopened with the reporter's secret on the same clock", async () => {
    const { code, secret } = await bringToClaim();
    await move(biro, code, "confirm", 50);
    const input = moveSchema.parse({
      code,
      action: "reopen",
      expectedStatus: "resolved",
      publicNote: "Lubang muncul lagi.",
    });
    await takeMove({ ...context(after(130)), actor: { kind: "anonymous" } }, input, secret);
    const row = await findComplaint(database.db, code);
    expect(row).toMatchObject({ status: "in_progress", reopenCount: 1, completionStoppedAt: null });
    expect(row?.completionDueAt).toEqual(after(14 * 24 + 100));
  });

  it("stays closed when the time for objecting is over", async () => {
    const { code, secret } = await bringToClaim();
    await move(biro, code, "confirm", 50);
    const input = moveSchema.parse({
      code,
      action: "reopen",
      expectedStatus: "resolved",
      publicNote: "Terlambat.",
    });
    const late = takeMove({ ...context(after(50 + 15 * 24)), actor: { kind: "anonymous" } }, input, secret);
    await expect(late).rejects.toMatchObject({ message: "objection_window_over" });
  });

  it("keeps every cached column equal to a replay of its timeline", async () => {
    const { code } = await bringToClaim();
    const row = await findComplaint(database.db, code);
    const state = replay(await listEvents(database.db, row?.id ?? 0));
    expect(row).toMatchObject(state);
  });
});

describe("refusals", () => {
  it("give a complaint that is submitted twice its first number", async () => {
    const externalId = randomUUID();
    const first = await report({ externalId });
    const second = await report({ externalId });
    expect(second).toEqual(first);
  });

  it("hide a complaint from a unit without a relation", async () => {
    const { code } = await report();
    const other = await hire(database.db, "kelurahan", "kelurahan-31.71.02.1001");
    await expect(move(other, code, "start", 1)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("give the slower of two officers a conflict", async () => {
    const { code } = await report();
    const input = moveSchema.parse({ code, action: "start", expectedStatus: "waiting" });
    const outcomes = await Promise.allSettled(
      [1, 2].map((hour) => takeMove({ ...context(after(hour)), actor: kelurahan }, input)),
    );
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ reason: { code: "CONFLICT" } });
  });

  it("include a claim of being done without a photo", async () => {
    const { code } = await report();
    await move(kelurahan, code, "start", 1);
    await expect(move(kelurahan, code, "resolve", 2, { publicNote: "Sudah beres." })).rejects.toMatchObject({
      message: "photo_missing",
    });
  });

  it("keep a complaint from outside Jakarta, with the reason why it goes no further", async () => {
    const externalId = randomUUID();
    await expect(report({ externalId, point: { latitude: -6.9, longitude: 107.6 } })).rejects.toMatchObject({
      message: "outside_jakarta",
    });
    const kept =
      await database.sql`select state, refusal from intake_message where external_id like ${`${hashDraftKey(externalId)}.%`}`;
    expect(kept[0]).toMatchObject({ state: "refused", refusal: "outside_jakarta" });
  });

  it("do not find a private complaint without its secret", async () => {
    const { code, secret } = await report({ isPublic: false });
    await expect(track(context(noon), { code, secret: null })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(track(context(noon), { code, secret: "0000000000" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await track(context(noon), { code, secret })).view).toBe("full");
  });

  it("are not public to the reporter of a confidential one, whatever was chosen", async () => {
    const { code, secret } = await report({ categoryCode: "pungutan-liar", isPublic: true });
    const { complaint } = await track(context(noon), { code, secret });
    expect(complaint).toMatchObject({ viewer: "reporter", isPublic: false });
  });
});
