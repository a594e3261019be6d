import { describe, expect, it } from "vitest";
import { hours } from "../duration";
import { buildTimeline, promise, wib } from "../testing/timeline";
import type { ComplaintEvent } from "./event";
import { readLedger } from "./ledger";
import { replay } from "./replay";
import { readClock } from "./sla";
import { timeByHolder } from "./time-by-holder";

const june = (text: string) => wib(`2026-06-${text}`);
const submit = { kind: "submit", at: june("02 08:00") } as const;
const unplaced = { ...submit, status: "triage" } as const;
const now = june("20 08:00");

function clocks(events: readonly ComplaintEvent[], at = now) {
  const { coordination, completion } = readLedger(events);
  return { coordination: readClock(coordination, at), completion: readClock(completion, at) };
}

const worked = [
  submit,
  { kind: "start", at: june("02 09:00") },
  { kind: "resolve", at: june("03 08:00") },
] as const;
const refused = [
  submit,
  { kind: "propose_rejection", at: june("02 10:00") },
  { kind: "reject", at: june("03 08:00") },
] as const;

describe("the coordination clock", () => {
  it.each([
    ["coordinate", buildTimeline(submit, { kind: "coordinate", at: june("02 10:00"), to: 2 })],
    ["start", buildTimeline(submit, { kind: "start", at: june("02 10:00") })],
    [
      "the intake desk's coordinate",
      buildTimeline(unplaced, { kind: "coordinate", at: june("02 10:00"), to: 2 }),
    ],
    [
      "reject",
      buildTimeline(
        submit,
        { kind: "propose_rejection", at: june("02 09:00") },
        { kind: "reject", at: june("02 10:00") },
      ),
    ],
  ])("stops at %s", (_name, events) => {
    expect(clocks(events).coordination).toMatchObject({
      state: "stopped",
      stoppedAt: june("02 10:00"),
      isOverdue: false,
    });
  });

  it.each(["merge", "withdraw", "remove"] as const)("closes without an answer at %s", (kind) => {
    const events = buildTimeline(submit, { kind, at: june("02 10:00") });
    expect(clocks(events).coordination).toMatchObject({ state: "closed", isOverdue: false });
    expect(replay(events)).toMatchObject({
      coordinationStoppedAt: june("02 10:00"),
      coordinationNetMs: null,
    });
  });

  it("runs after a merge that was taken back, and after the reporter's objection, as if it had never been", () => {
    for (const kind of ["unmerge", "appeal"] as const) {
      const events = buildTimeline(
        submit,
        { kind: "merge", at: june("02 10:00") },
        { kind, at: june("05 10:00") },
      );
      expect(readLedger(events)).toEqual(readLedger(buildTimeline(submit)));
      expect(clocks(events).coordination).toMatchObject({ state: "running", isOverdue: true });
    }
  });

  it("goes on after an appeal with what was left", () => {
    const events = buildTimeline(...refused, { kind: "appeal", at: june("05 10:00") });
    expect(clocks(events).coordination).toMatchObject({ state: "running", isOverdue: true });
  });

  it.each([
    ["a note", buildTimeline(submit, { kind: "note", at: june("02 10:00") })],
    ["a placing", buildTimeline(unplaced, { kind: "verify", at: june("02 10:00"), to: 1 })],
    ["a proposed rejection", buildTimeline(submit, { kind: "propose_rejection", at: june("02 10:00") })],
    ["a merged duplicate", buildTimeline(submit, { kind: "absorb", at: june("02 10:00"), payload: {} })],
  ])("goes on after %s", (_name, events) => {
    expect(clocks(events).coordination).toMatchObject({
      state: "running",
      dueAt: june("02 14:00"),
      isOverdue: true,
    });
  });

  it("stops at the first response and stays stopped", () => {
    const events = buildTimeline(
      submit,
      { kind: "start", at: june("02 10:00") },
      { kind: "coordinate", at: june("05 10:00"), to: 2 },
    );
    expect(clocks(events).coordination.stoppedAt).toEqual(june("02 10:00"));
  });
});

describe("the completion clock", () => {
  it("runs on through a claim that nobody has confirmed", () => {
    expect(clocks(buildTimeline(...worked)).completion).toMatchObject({ state: "running", isOverdue: true });
  });

  it("stops at the confirmation as of the claim, so that Biro's own time is not counted", () => {
    const events = buildTimeline(...worked, { kind: "confirm", at: june("18 08:00") });
    expect(clocks(events).completion).toMatchObject({
      stoppedAt: june("03 08:00"),
      netMs: hours(24),
      isOverdue: false,
    });
  });

  it("runs through when the claim is returned", () => {
    const events = buildTimeline(...worked, { kind: "return", at: june("04 08:00") });
    expect(clocks(events, june("05 08:00")).completion).toMatchObject({ state: "running", netMs: hours(72) });
  });

  it("stops as of the last claim after a return", () => {
    const again = [
      { kind: "resolve", at: june("10 08:00") },
      { kind: "confirm", at: june("11 08:00") },
    ] as const;
    const events = buildTimeline(...worked, { kind: "return", at: june("04 08:00") }, ...again);
    expect(clocks(events).completion).toMatchObject({ stoppedAt: june("10 08:00"), isOverdue: true });
  });

  it("goes on after a reopening without the gap between claim and objection", () => {
    const events = buildTimeline(
      ...worked,
      { kind: "confirm", at: june("04 08:00") },
      { kind: "reopen", at: june("13 08:00") },
    );
    expect(clocks(events, june("14 08:00")).completion).toMatchObject({
      state: "running",
      dueAt: june("19 08:00"),
      netMs: hours(48),
    });
  });

  it("goes on after an appeal without the time it was rejected", () => {
    const events = buildTimeline(...refused, { kind: "appeal", at: june("10 08:00") });
    expect(events.at(-1)?.toStatus).toBe("waiting");
    expect(clocks(events, june("10 09:00")).completion).toMatchObject({
      dueAt: june("16 08:00"),
      netMs: hours(25),
    });
  });

  it.each([
    ["reject", buildTimeline(...refused)],
    ["merge", buildTimeline(submit, { kind: "merge", at: june("03 08:00") })],
    ["remove", buildTimeline(submit, { kind: "remove", at: june("03 08:00") })],
    ["withdraw", buildTimeline(submit, { kind: "withdraw", at: june("03 08:00") })],
  ])("closes at %s", (_name, events) => {
    expect(clocks(events).completion).toMatchObject({ state: "closed", stoppedAt: june("03 08:00") });
  });

  it("keeps its first stop when a resolved complaint is removed", () => {
    const events = buildTimeline(
      ...worked,
      { kind: "confirm", at: june("04 08:00") },
      { kind: "remove", at: june("15 08:00") },
    );
    expect(clocks(events).completion.stoppedAt).toEqual(june("03 08:00"));
  });

  it("moves to the date that Biro approved, not to one that was only requested", () => {
    const until = june("15 17:00").toISOString();
    const asked = buildTimeline(
      submit,
      { kind: "start", at: june("02 09:00") },
      { kind: "request_extension", at: june("03 09:00"), payload: { until } },
    );
    expect(clocks(asked).completion.dueAt).toEqual(june("09 08:00"));
    const granted = buildTimeline(
      submit,
      { kind: "start", at: june("02 09:00") },
      { kind: "request_extension", at: june("03 09:00") },
      { kind: "extend", at: june("04 09:00"), payload: { until } },
    );
    expect(clocks(granted).completion.dueAt).toEqual(june("15 17:00"));
  });
});

describe("a question", () => {
  const ask = (at: string) => {
    const until = new Date(june(at).getTime() + hours(240)).toISOString();
    return { kind: "ask" as const, at: june(at), payload: { until } };
  };

  it("pauses both clocks until its last day at most, whatever becomes of it", () => {
    const open = buildTimeline(submit, ask("03 08:00"));
    expect(clocks(open, june("12 08:00")).completion.state).toBe("paused");
    expect(clocks(open, june("20 08:00")).completion).toMatchObject({
      state: "running",
      dueAt: june("19 08:00"),
    });
  });

  it("pauses with all others of its complaint no longer than the first may wait", () => {
    const events = buildTimeline(
      submit,
      ask("03 08:00"),
      { kind: "answer", at: june("09 08:00") },
      ask("10 08:00"),
      { kind: "answer", at: june("18 08:00") },
    );
    expect(clocks(events).completion.dueAt).toEqual(june("19 08:00"));
  });

  it("pauses nothing after one that was withdrawn", () => {
    const events = buildTimeline(
      submit,
      ask("03 08:00"),
      { kind: "withdraw_question", at: june("04 08:00") },
      ask("05 08:00"),
    );
    expect(clocks(events, june("06 08:00")).completion).toMatchObject({
      state: "running",
      dueAt: june("10 08:00"),
    });
  });
});

describe("both clocks", () => {
  it("do not start without a submission", () => {
    expect(readLedger([])).toEqual({ coordination: [], completion: [] });
  });

  it("start from the earlier of a complaint and its merged duplicate", () => {
    const early = buildTimeline(submit, {
      kind: "absorb",
      at: june("04 08:00"),
      payload: { startedAt: june("01 08:00").toISOString() },
    });
    expect(clocks(early).completion).toMatchObject({ startedAt: june("01 08:00"), dueAt: june("08 08:00") });
    expect(clocks(early).coordination.dueAt).toEqual(june("01 14:00"));
    const late = buildTimeline(submit, {
      kind: "absorb",
      at: june("04 08:00"),
      payload: { startedAt: june("03 08:00").toISOString() },
    });
    expect(clocks(late).completion).toMatchObject({ startedAt: june("02 08:00"), dueAt: june("09 08:00") });
  });

  it("count the new SLA from their first start when the intake desk changes the weight", () => {
    const heavy = promise({ ruleId: 3, completionMinutes: 60 * 24 * 60 });
    const events = buildTimeline(unplaced, {
      kind: "verify",
      at: june("04 08:00"),
      to: 1,
      payload: { weight: "heavy", sla: heavy },
    });
    expect(clocks(events).completion).toMatchObject({
      startedAt: june("02 08:00"),
      dueAt: wib("2026-08-01 08:00"),
    });
  });

  it("say who acted and why", () => {
    const [submitted, removal] = buildTimeline(submit, { kind: "remove", at: june("03 08:00"), by: 9 });
    if (!submitted || !removal) throw new Error("two events");
    const { completion } = readLedger([submitted, { ...removal, publicNote: "Ganda" }]);
    expect(completion.at(-1)).toEqual({ kind: "close", at: june("03 08:00"), unitId: 9, reason: "Ganda" });
  });
});

describe("the time of each holder", () => {
  const forwarded = [submit, { kind: "coordinate", at: june("02 08:10"), to: 2 }] as const;

  it("counts ten minutes for a lurah who forwards in ten minutes", () => {
    expect(timeByHolder(buildTimeline(...forwarded), june("05 08:00"))).toEqual([
      { unitId: 1, netMs: hours(1 / 6) },
      { unitId: 2, netMs: hours(72 - 1 / 6) },
    ]);
  });

  it("counts no closed gap, and counts time after a reopening for the holder", () => {
    const closed = [
      { kind: "start", at: june("02 09:00") },
      { kind: "resolve", at: june("03 08:10") },
      { kind: "confirm", at: june("04 08:00") },
    ] as const;
    const events = buildTimeline(...forwarded, ...closed, { kind: "reopen", at: june("10 08:00") });
    expect(timeByHolder(events, june("10 10:00"))).toEqual([
      { unitId: 1, netMs: hours(1 / 6) },
      { unitId: 2, netMs: hours(26) },
    ]);
  });

  it("counts for nobody the intake desk's time, nor a duplicate's before the master arrived", () => {
    const placed = buildTimeline(unplaced, { kind: "verify", at: june("02 10:00"), to: 1 });
    expect(timeByHolder(placed, june("02 11:00"))).toEqual([
      { unitId: null, netMs: hours(2) },
      { unitId: 1, netMs: hours(1) },
    ]);
    const merged = buildTimeline(submit, {
      kind: "absorb",
      at: june("02 09:00"),
      payload: { startedAt: june("02 05:00").toISOString() },
    });
    expect(timeByHolder(merged, june("02 10:00"))).toEqual([
      { unitId: null, netMs: hours(3) },
      { unitId: 1, netMs: hours(2) },
    ]);
  });

  it("is empty for a timeline without a submission", () => {
    expect(timeByHolder([], now)).toEqual([]);
  });
});
