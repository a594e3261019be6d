import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addTime, type Calendar, calendarSchema, jakartaDay, timeBetween } from "./calendar";
import { hours } from "./duration";
import { aroundTheClock, office, wib } from "./testing/timeline";

describe("the Jakarta day", () => {
  it.each([
    ["2026-06-04T16:59:59Z", "2026-06-04"],
    ["2026-06-04T17:00:00Z", "2026-06-05"],
    ["2025-12-31T17:00:00Z", "2026-01-01"],
    ["1969-12-31T16:59:59Z", "1969-12-31"],
  ])("of %s is %s", (at, day) => {
    expect(jakartaDay(new Date(at))).toBe(day);
  });
});

describe("a calendar", () => {
  it("refuses to compute a deadline when it never opens", () => {
    const closed: Calendar = { kind: "working_hours", windows: {}, holidays: [] };
    expect(() => addTime(closed, wib("2026-06-02 09:00"), 1)).toThrow("calendar_never_open");
    expect(timeBetween(closed, wib("2026-06-02 09:00"), wib("2027-06-02 09:00"))).toBe(0);
  });

  it("returns the moment itself when zero time is added, even in a closed hour", () => {
    expect(addTime(office, wib("2026-06-06 09:00"), 0)).toEqual(wib("2026-06-06 09:00"));
  });

  it("measures nothing backwards", () => {
    expect(timeBetween(office, wib("2026-06-03 09:00"), wib("2026-06-02 09:00"))).toBe(0);
    expect(timeBetween(aroundTheClock, wib("2026-06-03 09:00"), wib("2026-06-02 09:00"))).toBe(0);
  });

  it("measures more than ten years", () => {
    const weekdaysOnly: Calendar = { kind: "working_hours", windows: { "1": [[0, 1440]] }, holidays: [] };
    expect(timeBetween(weekdaysOnly, wib("2006-01-02 00:00"), wib("2026-01-05 00:00"))).toBe(
      hours(24 * 1_044),
    );
  });

  it.each<[string, [number, number][]]>([
    [
      "that overlap",
      [
        [480, 720],
        [700, 960],
      ],
    ],
    [
      "out of order",
      [
        [780, 960],
        [480, 720],
      ],
    ],
    ["that close before they open", [[720, 480]]],
  ])("refuses windows %s", (_name, windows) => {
    expect(calendarSchema.safeParse({ ...office, windows: { "1": windows } }).success).toBe(false);
  });
});

const calendars = fc.constantFrom(office, aroundTheClock);
const moments = fc
  .integer({ min: 0, max: 60 * 24 * 60 * 60 })
  .map((s) => new Date(wib("2026-05-20 00:00").getTime() + s * 1000));
const spans = fc.integer({ min: 1, max: hours(400) });

describe("adding and measuring time", () => {
  it("are inverse", () => {
    fc.assert(
      fc.property(calendars, moments, spans, (calendar, from, ms) => {
        expect(timeBetween(calendar, from, addTime(calendar, from, ms))).toBe(ms);
      }),
    );
  });

  it("never overshoot the moment measured, and skip only closed time", () => {
    fc.assert(
      fc.property(calendars, moments, moments, (calendar, a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        const back = addTime(calendar, from, timeBetween(calendar, from, to));
        expect(back.getTime()).toBeLessThanOrEqual(to.getTime());
        expect(timeBetween(calendar, back, to)).toBe(0);
      }),
    );
  });

  it("add up across a moment in between", () => {
    fc.assert(
      fc.property(calendars, fc.tuple(moments, moments, moments), (calendar, three) => {
        const [a, b, c] = [...three].sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
        expect(timeBetween(calendar, a, b) + timeBetween(calendar, b, c)).toBe(timeBetween(calendar, a, c));
      }),
    );
  });

  it("read windows that never close as wall time", () => {
    const always = Object.fromEntries(
      ["1", "2", "3", "4", "5", "6", "7"].map((weekday) => [weekday, [[0, 1440]]]),
    );
    const open = calendarSchema.parse({ kind: "working_hours", windows: always, holidays: [] });
    fc.assert(
      fc.property(moments, spans, (from, ms) => {
        expect(addTime(open, from, ms)).toEqual(addTime(aroundTheClock, from, ms));
      }),
    );
  });
});
