import { describe, expect, it } from "vitest";
import { hours } from "../duration";
import { buildTimeline, office, promise, wib } from "../testing/timeline";
import { explainDeadlines, explanationFor } from "./explain";
import { isPublicStep } from "./public-step";

const now = wib("2026-06-20 12:00");
const worked = { sla: promise({ ruleId: 7, calendar: office, completionMinutes: 14 * 60 }) };

describe("the explanation of a deadline", () => {
  it("lists each ledger entry and the deadline after it", () => {
    const events = buildTimeline(
      { kind: "submit", at: wib("2026-06-02 09:00"), to: 1 },
      { kind: "start", at: wib("2026-06-02 10:00"), by: 1 },
      { kind: "request_extension", at: wib("2026-06-03 09:00"), by: 1 },
      { kind: "extend", at: wib("2026-06-04 09:00"), by: 9, payload: { until: "2026-06-14T09:59:00Z" } },
      { kind: "resolve", at: wib("2026-06-10 09:00"), by: 1 },
      { kind: "confirm", at: wib("2026-06-11 09:00"), by: 9 },
    );
    const { coordination, completion } = explainDeadlines(events, now);
    expect(coordination?.lines.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ["start", wib("2026-06-02 15:00")],
      ["stop", wib("2026-06-02 15:00")],
    ]);
    expect(completion).toMatchObject({
      ruleId: 1,
      minutes: 7 * 24 * 60,
      runs: "calendar_hours",
      holidays: [],
    });
    expect(completion?.lines.map(({ kind, at, dueAt, unitId }) => [kind, at, dueAt, unitId])).toEqual([
      ["start", wib("2026-06-02 09:00"), wib("2026-06-09 09:00"), 1],
      ["extend", wib("2026-06-04 09:00"), wib("2026-06-14 16:59"), 9],
      ["stop", wib("2026-06-10 09:00"), wib("2026-06-14 16:59"), 9],
    ]);
  });

  it("lists the days off on which the clock did not run", () => {
    const events = buildTimeline({ kind: "submit", at: wib("2026-06-15 09:00"), to: 1, payload: worked });
    const { completion } = explainDeadlines(events, now);
    expect(completion).toMatchObject({ ruleId: 7, runs: "working_hours", holidays: ["2026-06-16"] });
    expect(completion?.lines.at(-1)?.dueAt).toEqual(wib("2026-06-18 09:00"));
  });

  it("gives each holder their share of the time", () => {
    const events = buildTimeline(
      { kind: "submit", at: wib("2026-06-02 09:00"), to: 1 },
      { kind: "coordinate", at: wib("2026-06-02 09:10"), by: 1, to: 2 },
    );
    expect(explainDeadlines(events, wib("2026-06-02 11:10")).holders).toEqual([
      { unitId: 1, netMs: hours(1 / 6) },
      { unitId: 2, netMs: hours(2) },
    ]);
  });

  it("is empty before a clock starts", () => {
    expect(explainDeadlines([], now)).toEqual({ coordination: null, completion: null, holders: [] });
  });
});

it("for citizens it leaves out what their timeline does not show, and who acted and why", () => {
  const events = buildTimeline(
    { kind: "submit", at: wib("2026-06-02 09:00"), to: 1 },
    { kind: "ask", at: wib("2026-06-02 10:00"), by: 1 },
    { kind: "accuse", at: wib("2026-06-02 12:00"), by: 9, to: 9 },
  );
  const seen = events.filter(isPublicStep).map(({ at }) => at);
  const { completion } = explainDeadlines(events, now);
  expect(completion?.lines.map(({ kind }) => kind)).toEqual(["start", "pause", "resume"]);
  expect(explanationFor(seen, completion)?.lines).toEqual([
    { kind: "start", at: wib("2026-06-02 09:00"), dueAt: wib("2026-06-09 09:00") },
    { kind: "pause", at: wib("2026-06-02 10:00"), dueAt: wib("2026-06-09 09:00") },
  ]);
  expect(explanationFor([], null)).toBeNull();
});
