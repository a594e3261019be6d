import { describe, expect, it } from "vitest";
import { buildTimeline, promise, type Step, wib } from "../testing/timeline";
import { noWall } from "./accused";
import { replay } from "./replay";

const june = (text: string) => wib(`2026-06-${text}`);
const submit = { kind: "submit", at: june("02 08:00") } as const;
const start = { kind: "start", at: june("02 09:00") } as const;
const resolve = { kind: "resolve", at: june("03 08:00") } as const;
const day = (date: number) => june(`${String(date).padStart(2, "0")} 08:00`);

describe("a timeline", () => {
  it("begins with a submission that names category, weight and SLA", () => {
    const [first] = buildTimeline(submit);
    if (!first) throw new Error("one event");
    expect(() => replay([])).toThrow("begins with its submission");
    expect(() => replay([{ ...first, kind: "note" }])).toThrow("begins with its submission");
    expect(() => replay([{ ...first, payload: { ...first.payload, weight: undefined } }])).toThrow(
      "category and weight",
    );
    expect(() => replay([{ ...first, payload: { ...first.payload, sla: undefined } }])).toThrow(
      "its promise",
    );
  });

  it("refuses an event that does not fit what went before", () => {
    const [submitted, started, resolved] = buildTimeline(submit, start, resolve);
    if (!submitted || !started || !resolved) throw new Error("three events");
    expect(() => replay([submitted, resolved])).toThrow("resolve starts from in_progress, not waiting");
    expect(() => replay([submitted, started, started])).toThrow("start starts from waiting, not in_progress");
  });
});

describe("an accusation", () => {
  const against = (unitId: number | null, walledUnitIds: number[]) => ({
    accusation: { unitId, walledUnitIds, isOfficeWalled: false, wasConfidential: false },
    isConfidential: true,
  });
  const accuse = { kind: "accuse", at: june("04 08:00"), to: 9, payload: against(1, [1, 2]) } as const;

  it("takes the complaint back to the beginning, at another holder and behind a wall", () => {
    expect(replay(buildTimeline(submit, start, resolve, accuse))).toMatchObject({
      ...{ status: "waiting", holderUnitId: 9, pastUnitIds: [1], claimedAt: null, isConfidential: true },
      ...{ accusedUnitId: 1, walledUnitIds: [1, 2], completionStoppedAt: null },
    });
  });

  it("that is corrected has the later wall alone", () => {
    const corrected = { ...accuse, at: june("05 08:00"), payload: against(3, [3]) };
    expect(replay(buildTimeline(submit, accuse, corrected))).toMatchObject({
      accusedUnitId: 3,
      walledUnitIds: [3],
    });
  });

  it("that is dropped leaves the complaint with nobody, confidential until it is placed", () => {
    const drop = { kind: "drop_accusation", at: june("05 08:00"), payload: against(null, []) } as const;
    expect(replay(buildTimeline(submit, accuse, drop))).toMatchObject({
      ...noWall,
      ...{ status: "triage", holderUnitId: null, pastUnitIds: [1, 9], isConfidential: true },
    });
  });
});

describe("a replay", () => {
  it("takes all initial fields from the submission", () => {
    const payload = {
      kelurahanCode: "31.71.01.1001",
      originUnitId: 1,
      nearBorder: true,
      isConfidential: false,
      latitude: -6.2,
      longitude: 106.8,
      sla: promise(),
    };
    expect(replay(buildTimeline({ ...submit, payload }))).toEqual({
      ...noWall,
      status: "waiting",
      pending: null,
      previousStatus: null,
      originUnitId: 1,
      holderUnitId: 1,
      answerableUnitId: null,
      pastUnitIds: [],
      openTaskUnitIds: [],
      assigneeStaffId: null,
      kelurahanCode: "31.71.01.1001",
      isNearBorder: true,
      isConfidential: false,
      latitude: -6.2,
      longitude: 106.8,
      categoryCode: "jalan",
      weight: "light",
      coordinationDueAt: june("02 14:00"),
      coordinationStoppedAt: null,
      completionDueAt: june("09 08:00"),
      completionStoppedAt: null,
      clockStartedAt: june("02 08:00"),
      coordinationNetMs: null,
      completionNetMs: null,
      carried: null,
      recursOfCode: null,
      recursUnitId: null,
      claimedAt: null,
      hopCount: 0,
      returnCount: 0,
      reopenCount: 0,
      extensionCount: 0,
      masterCode: null,
      rejectionReason: null,
      lastEventAt: june("02 08:00"),
      publicChangedAt: june("02 08:00"),
    });
  });

  it("takes place, category, weight and SLA again from the intake desk", () => {
    const placing = {
      kelurahanCode: "31.71.01.1002",
      originUnitId: 7,
      categoryCode: "pohon",
      weight: "medium",
      latitude: -6.1,
      longitude: 106.9,
    } as const;
    const sla = promise({ completionMinutes: 14 * 24 * 60 });
    const events = buildTimeline(
      { ...submit, status: "triage" },
      { kind: "verify", at: day(3), to: 7, payload: { ...placing, sla } },
    );
    expect(replay(events)).toMatchObject({
      ...placing,
      status: "waiting",
      holderUnitId: 7,
      pastUnitIds: [],
      openTaskUnitIds: [],
      completionDueAt: day(16),
    });
  });

  it("follows the holder and remembers each unit once", () => {
    const events = buildTimeline(
      submit,
      { kind: "coordinate", at: day(3), to: 2 },
      { kind: "request_transfer", at: day(4) },
      { kind: "transfer", at: day(5), to: 1 },
      start,
      { kind: "coordinate", at: day(6), to: 2 },
      { kind: "delegate", at: day(7), to: 3 },
    );
    expect(replay(events)).toMatchObject({ status: "delegated", holderUnitId: 3, pastUnitIds: [1, 2] });
  });

  it("keeps the assignee within the unit, through its moves, until another unit holds it", () => {
    const assign = { kind: "assign", at: day(3), payload: { assigneeStaffId: 7 } } as const;
    const whose = (...more: Step[]) => replay(buildTimeline(submit, assign, ...more)).assigneeStaffId;
    expect(replay(buildTimeline(submit, assign))).toMatchObject({
      status: "waiting",
      holderUnitId: 1,
      hopCount: 0,
    });
    expect(whose({ ...start, at: day(4) }, { kind: "note", at: day(5) })).toBe(7);
    expect(whose({ kind: "assign", at: day(4), payload: { assigneeStaffId: 8 } })).toBe(8);
    expect(whose({ kind: "split", at: day(4), to: 2 })).toBe(7);
    expect(whose({ kind: "coordinate", at: day(4), to: 2 })).toBeNull();
  });

  it("keeps the holder when a note is written or a duplicate is merged in", () => {
    const events = buildTimeline(
      submit,
      { kind: "note", at: day(3) },
      { kind: "absorb", at: day(4), payload: {} },
    );
    expect(replay(events)).toMatchObject({
      status: "waiting",
      previousStatus: null,
      holderUnitId: 1,
      lastEventAt: day(4),
    });
  });

  it("keeps a request to Biro as pending until it is decided", () => {
    const asked = buildTimeline(submit, start, { kind: "request_extension", at: day(3) });
    expect(replay(asked)).toMatchObject({ status: "in_progress", pending: "extension", extensionCount: 0 });
    const refused = buildTimeline(
      submit,
      start,
      { kind: "request_extension", at: day(3) },
      { kind: "refuse_extension", at: day(4) },
    );
    expect(replay(refused)).toMatchObject({ status: "in_progress", pending: null, extensionCount: 0 });
    const proposed = buildTimeline(submit, { kind: "propose_rejection", at: day(3) });
    expect(replay(proposed)).toMatchObject({ status: "waiting", pending: "rejection" });
    const kept = buildTimeline(
      submit,
      { kind: "propose_rejection", at: day(3) },
      { kind: "refuse_rejection", at: day(4) },
    );
    expect(replay(kept)).toMatchObject({ status: "waiting", pending: null, rejectionReason: null });
    const removed = buildTimeline(
      submit,
      { kind: "propose_rejection", at: day(3) },
      { kind: "remove", at: day(4) },
    );
    expect(replay(removed)).toMatchObject({ status: "removed", pending: null });
  });

  it("counts an extension and takes its date", () => {
    const payload = { until: day(20).toISOString() };
    const events = buildTimeline(
      submit,
      start,
      { kind: "request_extension", at: day(3) },
      { kind: "extend", at: day(4), payload },
    );
    expect(replay(events)).toMatchObject({
      status: "scheduled",
      pending: null,
      extensionCount: 1,
      completionDueAt: day(20),
    });
  });

  it("keeps the claim until it is returned or reopened", () => {
    expect(replay(buildTimeline(submit, start, resolve))).toMatchObject({
      status: "verification",
      claimedAt: day(3),
      completionStoppedAt: null,
    });
    const returned = buildTimeline(submit, start, resolve, { kind: "return", at: day(4) });
    expect(replay(returned)).toMatchObject({ status: "in_progress", claimedAt: null, returnCount: 1 });
    const confirmed = buildTimeline(submit, start, resolve, { kind: "confirm", at: day(4) });
    expect(replay(confirmed)).toMatchObject({
      status: "resolved",
      claimedAt: day(3),
      completionStoppedAt: day(3),
    });
    const reopened = buildTimeline(
      submit,
      start,
      resolve,
      { kind: "confirm", at: day(4) },
      { kind: "reopen", at: day(6) },
    );
    expect(replay(reopened)).toMatchObject({
      status: "in_progress",
      claimedAt: null,
      reopenCount: 1,
      completionStoppedAt: null,
      completionDueAt: day(12),
    });
  });

  it("keeps the reason of a rejection until an appeal brings the complaint back to where it was", () => {
    const rejected = [
      submit,
      { kind: "propose_rejection", at: day(3) },
      { kind: "reject", at: day(4), payload: { rejectionReason: "spam" } },
    ] as const;
    expect(replay(buildTimeline(...rejected))).toMatchObject({
      status: "rejected",
      pending: null,
      rejectionReason: "spam",
      completionStoppedAt: day(4),
    });
    const appealed = replay(buildTimeline(...rejected, { kind: "appeal", at: day(5) }));
    expect(appealed).toMatchObject({ status: "waiting", rejectionReason: null, completionStoppedAt: null });
  });

  it.each(["coordinated", "delegated"] as const)("returns to %s when a transfer is refused", (status) => {
    const way = [
      { kind: "coordinate", at: day(3), to: 2 },
      { kind: "delegate", at: day(4), to: 3 },
    ] as const;
    const there = status === "delegated" ? way : way.slice(0, 1);
    const events = buildTimeline(
      submit,
      ...there,
      { kind: "request_transfer", at: day(5) },
      { kind: "refuse_transfer", at: day(6) },
    );
    expect(replay(events).status).toBe(status);
  });

  it("names the master of a merged complaint", () => {
    const events = buildTimeline(submit, {
      kind: "merge",
      at: day(3),
      payload: { masterCode: "JK2606010001" },
    });
    expect(replay(events)).toMatchObject({
      status: "merged",
      masterCode: "JK2606010001",
      completionStoppedAt: day(3),
    });
  });
});

describe("the count of hops", () => {
  const passedOn = [
    { kind: "request_transfer", at: day(4) },
    { kind: "transfer", at: day(5), to: 4 },
  ] as const;
  const coordinate = { kind: "coordinate", at: day(3), to: 2 } as const;

  it.each([
    ["0: the kelurahan hands it to its agency", 0, buildTimeline(submit, coordinate)],
    [
      "0: the intake desk hands it to its agency",
      0,
      buildTimeline({ ...submit, status: "triage" }, coordinate),
    ],
    [
      "0: placed by the intake desk, then handed on",
      0,
      buildTimeline({ ...submit, status: "triage" }, { kind: "verify", at: day(3), to: 1 }, coordinate),
    ],
    [
      "0: a Dinas instructs its Suku Dinas",
      0,
      buildTimeline(submit, coordinate, { kind: "delegate", at: day(4), to: 3 }),
    ],
    ["1: the agency was the wrong one", 1, buildTimeline(submit, coordinate, ...passedOn)],
    [
      "1: the intake desk's agency was the wrong one",
      1,
      buildTimeline({ ...submit, status: "triage" }, coordinate, ...passedOn),
    ],
    [
      "2: so was the next one",
      2,
      buildTimeline(
        submit,
        coordinate,
        ...passedOn,
        { ...passedOn[0], at: day(6) },
        { ...passedOn[1], at: day(7), to: 5 },
      ),
    ],
    [
      "0: a transfer that Biro refuses",
      0,
      buildTimeline(submit, coordinate, passedOn[0], { kind: "refuse_transfer", at: day(5) }),
    ],
  ])("is %s", (_name, count, events) => {
    expect(replay(events).hopCount).toBe(count);
  });
});
