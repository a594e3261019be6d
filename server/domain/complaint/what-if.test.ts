import { describe, expect, it } from "vitest";
import { hours } from "../duration";
import { buildTimeline, office, promise, wib } from "../testing/timeline";
import { readLedger } from "./ledger";
import { readClock } from "./sla";
import { compareTarget, retarget } from "./what-if";

const now = wib("2026-06-20 12:00");
const short = promise({ ruleId: 2, completionMinutes: 24 * 60, coordinationMinutes: 60 });

const done = buildTimeline(
  { kind: "submit", at: wib("2026-06-02 09:00") },
  { kind: "start", at: wib("2026-06-02 11:00"), by: 1 },
  { kind: "resolve", at: wib("2026-06-05 09:00"), by: 1 },
  { kind: "confirm", at: wib("2026-06-06 09:00"), by: 9 },
);
const open = buildTimeline({ kind: "submit", at: wib("2026-06-19 09:00") });

describe("another SLA", () => {
  it("makes late the complaints that took longer, and leaves others as they are", () => {
    expect(compareTarget([done, open], short, now)).toEqual({
      complaints: 2,
      moved: 2,
      onTimeBefore: 2,
      onTimeAfter: 0,
      coordinatedBefore: 1,
      coordinatedAfter: 0,
    });
  });

  it("that is the same changes nothing", () => {
    expect(compareTarget([done, open], promise({ ruleId: 9 }), now)).toMatchObject({
      moved: 0,
      onTimeBefore: 2,
      onTimeAfter: 2,
    });
  });

  it("counts in its own calendar", () => {
    const { completion } = readLedger(
      retarget(open, promise({ calendar: office, completionMinutes: 7 * 60 })),
    );
    const clock = readClock(completion, now);
    expect(clock.dueAt).toEqual(wib("2026-06-22 09:30"));
    expect(clock.netMs).toBe(hours(5.5));
  });

  it("leaves the timeline itself alone", () => {
    const before = structuredClone(done);
    compareTarget([done], short, now);
    expect(done).toEqual(before);
  });

  it("over no complaints has no effect", () => {
    expect(compareTarget([], short, now)).toMatchObject({ complaints: 0, moved: 0, onTimeAfter: 0 });
  });
});
