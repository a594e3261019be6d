import { describe, expect, it } from "vitest";
import { addTime, type Calendar, timeBetween } from "./calendar";
import { hours } from "./duration";

/*
 * Bugs from other projects' trackers, each shown not to occur here. The others are in
 * server/complaint/peers.db.test.ts.
 */

const wib = (text: string) => new Date(`${text.replace(" ", "T")}:00+07:00`);

type Windows = Extract<Calendar, { kind: "working_hours" }>["windows"];
const weekdays = (...windows: [number, number][]): Windows => ({
  "1": windows,
  "2": windows,
  "3": windows,
  "4": windows,
  "5": windows,
});
const office = (windows: Windows, holidays: string[] = []): Calendar => ({
  kind: "working_hours",
  windows,
  holidays,
});

describe("Chatwoot", () => {
  it("#14009, #9798 'only a single continuous period per day': a lunch break costs nobody time", () => {
    const calendar = office(weekdays([480, 720], [810, 1_080]));
    const inTheBreak = wib("2026-11-24 12:30");
    expect(addTime(calendar, inTheBreak, hours(1))).toEqual(wib("2026-11-24 14:30"));
    expect(timeBetween(calendar, wib("2026-11-24 11:00"), wib("2026-11-24 14:30"))).toBe(hours(2));
  });

  it("#5254 'can't set business hours past midnight': a night shift is two windows that meet", () => {
    const night = office({
      "1": [[1_260, 1_440]],
      "2": [
        [0, 120],
        [1_260, 1_440],
      ],
      "3": [[0, 120]],
    });
    expect(addTime(night, wib("2026-11-23 23:00"), hours(2))).toEqual(wib("2026-11-24 01:00"));
    expect(addTime(night, wib("2026-11-24 01:30"), hours(1))).toEqual(wib("2026-11-24 21:30"));
  });

  it("#13392 'deadlines use wall-clock time, ignoring business hours': Friday evening leads to Monday", () => {
    const calendar = office(weekdays([540, 1_020]));
    expect(addTime(calendar, wib("2026-11-27 16:30"), hours(1))).toEqual(wib("2026-11-30 09:30"));
  });
});

describe("Frappe Helpdesk", () => {
  it("#2212 'timers keep running during lunch hours': a complaint in the break starts its clock after it", () => {
    const calendar = office(weekdays([480, 720], [780, 960]));
    expect(addTime(calendar, wib("2026-11-24 12:10"), 1)).toEqual(
      new Date(wib("2026-11-24 13:00").getTime() + 1),
    );
    expect(timeBetween(calendar, wib("2026-11-24 12:00"), wib("2026-11-24 13:00"))).toBe(0);
  });

  it("#2449 'inaccurate for tickets created on non-working days or holidays': the clock waits for the next working day", () => {
    const calendar = office(weekdays([480, 960]), ["2026-12-25"]);
    for (const arrived of ["2026-12-25 10:00", "2026-12-26 10:00", "2026-12-27 23:59"])
      expect(addTime(calendar, wib(arrived), hours(2))).toEqual(wib("2026-12-28 10:00"));
  });
});
