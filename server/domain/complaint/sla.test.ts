import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Calendar } from "../calendar";
import { hours } from "../duration";
import { aroundTheClock, office, promise, wib } from "../testing/timeline";
import type { LedgerEntry } from "./ledger";
import { type Clock, readClock } from "./sla";

/** "start 02 09:00, pause 03 10:00, extend 04 08:00 > 09 16:00": days of June 2026, Jakarta time. */
function ledger(text: string, calendar: Calendar, promised: number): LedgerEntry[] {
  return text
    .split(", ")
    .filter(Boolean)
    .map((line) => entry(line, calendar, promised));
}

function entry(line: string, calendar: Calendar, promised: number): LedgerEntry {
  const [kind, day, time, , untilDay, untilTime] = line.split(" ");
  const base = { at: june(`${day} ${time}`), unitId: null, reason: null };
  switch (kind) {
    case "start":
      return { ...base, kind, minutes: promised * 60, target: promise({ calendar }) };
    case "extend":
      return { ...base, kind, until: june(`${untilDay} ${untilTime}`) };
    case "pause":
      return { ...base, kind, until: june("30 00:00") };
    case "resume":
    case "stop":
      return { ...base, kind };
    default:
      throw new Error(`no entry ${line}`);
  }
}

const june = (text: string) => wib(`2026-06-${text}`);

/**
 * A name, then the case computed by hand: calendar (C around the clock, W working hours) and SLA in hours, the
 * ledger, the moment of the reading, and the expected reading.
 */
const casebook = `
wall time runs over midnight
  C 6 h: start 02 22:00 @ 03 01:00 = running, due 03 04:00, 3 h net, in time
wall time runs over a weekend
  C 48 h: start 05 15:00 @ 06 15:00 = running, due 07 15:00, 24 h net, in time
wall time runs over a holiday
  C 48 h: start 15 12:00 @ 16 12:00 = running, due 17 12:00, 24 h net, in time
the very deadline is in time
  C 6 h: start 02 08:00 @ 02 14:00 = running, due 02 14:00, 6 h net, in time
a minute later is late
  C 6 h: start 02 08:00 @ 02 14:15 = running, due 02 14:00, 6.25 h net, late
a stop in time stays in time
  C 6 h: start 02 08:00, stop 02 10:00 @ 05 00:00 = stopped, due 02 14:00, 2 h net, in time
a stop at the deadline is in time
  C 6 h: start 02 08:00, stop 02 14:00 @ 05 00:00 = stopped, due 02 14:00, 6 h net, in time
a late stop stays late
  C 6 h: start 02 08:00, stop 02 15:00 @ 05 00:00 = stopped, due 02 14:00, 7 h net, late
a second stop changes nothing
  C 6 h: start 02 08:00, stop 02 10:00, stop 03 10:00 @ 05 00:00 = stopped, due 02 14:00, 2 h net, in time
a pause after the stop changes nothing
  C 6 h: start 02 08:00, stop 02 10:00, pause 02 11:00 @ 05 00:00 = stopped, due 02 14:00, 2 h net, in time
a paused clock stands still
  C 6 h: start 02 08:00, pause 02 10:00 @ 04 10:00 = paused, due 02 14:00, 2 h net, in time
a pause moves the deadline by its length
  C 6 h: start 02 08:00, pause 02 10:00, resume 03 10:00 @ 03 11:00 = running, due 03 14:00, 3 h net, in time
two pauses add up
  C 6 h: start 02 08:00, pause 02 09:00, resume 02 10:00, pause 02 11:00, resume 02 13:00 @ 02 16:00 = running, due 02 17:00, 5 h net, in time
a pause within a pause changes nothing
  C 6 h: start 02 08:00, pause 02 10:00, pause 02 12:00, resume 02 14:00 @ 02 15:00 = running, due 02 18:00, 3 h net, in time
a resume without a pause changes nothing
  C 6 h: start 02 08:00, resume 02 09:00 @ 02 10:00 = running, due 02 14:00, 2 h net, in time
a pause when late heals nothing
  C 6 h: start 02 08:00, pause 02 15:00, resume 03 15:00 @ 03 16:00 = running, due 02 14:00, 8 h net, late
a clock paused when late is late
  C 6 h: start 02 08:00, pause 02 15:00 @ 03 16:00 = paused, due 02 14:00, 7 h net, late
a clock paused at its deadline has nothing left
  C 6 h: start 02 08:00, pause 02 14:00, resume 03 14:00 @ 03 14:00 = running, due 03 14:00, 6 h net, in time
a stop while paused counts no pause
  C 6 h: start 02 08:00, pause 02 10:00, stop 03 08:00 @ 04 08:00 = stopped, due 02 14:00, 2 h net, in time
a reopening goes on with what was left
  C 6 h: start 02 08:00, stop 02 12:00, resume 04 12:00 @ 04 13:00 = running, due 04 14:00, 5 h net, in time
a reopening after a paused stop goes on from the pause
  C 6 h: start 02 08:00, pause 02 10:00, stop 02 12:00, resume 02 14:00 @ 02 15:00 = running, due 02 18:00, 3 h net, in time
a late one that is reopened is late
  C 6 h: start 02 08:00, stop 02 15:00, resume 03 15:00 @ 03 16:00 = running, due 02 14:00, 8 h net, late
a second reopening goes on again
  C 6 h: start 02 08:00, stop 02 10:00, resume 03 10:00, stop 03 11:00, resume 05 11:00 @ 05 12:00 = running, due 05 14:00, 4 h net, in time
an extension names the deadline
  C 6 h: start 02 08:00, extend 02 09:00 > 05 17:00 @ 03 08:00 = running, due 05 17:00, 24 h net, in time
an extension never shortens
  C 6 h: start 02 08:00, extend 02 09:00 > 02 10:00 @ 02 11:00 = running, due 02 14:00, 3 h net, in time
the later of two extensions holds
  C 6 h: start 02 08:00, extend 02 09:00 > 05 17:00, extend 02 10:00 > 04 17:00 @ 03 08:00 = running, due 05 17:00, 24 h net, in time
an extension covers a late one
  C 6 h: start 02 08:00, extend 02 20:00 > 05 17:00 @ 03 08:00 = running, due 05 17:00, 24 h net, in time
a pause moves an extended deadline
  C 6 h: start 02 08:00, extend 02 09:00 > 05 08:00, pause 03 08:00, resume 04 08:00 @ 04 09:00 = running, due 06 08:00, 25 h net, in time
a reopening keeps what an extension left
  C 6 h: start 02 08:00, extend 02 09:00 > 04 08:00, stop 03 08:00, resume 05 08:00 @ 05 09:00 = running, due 06 08:00, 25 h net, in time
the lunch break does not count
  W 3 h: start 02 11:00 @ 02 12:30 = running, due 02 15:00, 1 h net, in time
the night does not count
  W 3 h: start 02 15:00 @ 02 20:00 = running, due 03 10:00, 1 h net, in time
the weekend does not count
  W 3 h: start 05 15:30 @ 07 12:00 = running, due 08 10:00, 1 h net, in time
the longer break on Friday does not count
  W 2 h: start 05 11:00 @ 05 12:30 = running, due 05 15:00, 0.5 h net, in time
a holiday does not count
  W 7 h: start 15 13:00 @ 16 10:00 = running, due 17 12:00, 3 h net, in time
a report on a holiday starts on the next working day
  W 2 h: start 01 10:00 @ 01 15:00 = running, due 02 10:00, 0 h net, in time
a report on Saturday night starts on Monday
  W 1 h: start 06 23:00 @ 07 12:00 = running, due 08 09:00, 0 h net, in time
a report before opening starts at opening
  W 1 h: start 02 05:00 @ 02 08:30 = running, due 02 09:00, 0.5 h net, in time
a whole day's promise ends at closing
  W 7 h: start 02 08:00 @ 02 16:00 = running, due 02 16:00, 7 h net, in time
after closing it is late at once
  W 7 h: start 02 08:00 @ 02 20:00 = running, due 02 16:00, 7 h net, late
a pause over a holiday costs working time only
  W 7 h: start 15 14:00, pause 15 15:00, resume 17 09:00 @ 17 10:00 = running, due 17 16:00, 2 h net, in time
a pause within a weekend moves nothing
  W 7 h: start 05 14:30, pause 06 10:00, resume 07 10:00 @ 08 09:00 = running, due 08 14:00, 3 h net, in time
a pause over lunch moves nothing
  W 7 h: start 02 08:00, pause 02 12:10, resume 02 12:50 @ 02 14:00 = running, due 02 16:00, 5 h net, in time
an extension may end on a Saturday
  W 7 h: start 05 08:00, extend 05 09:00 > 13 12:00 @ 12 20:00 = running, due 13 12:00, 41 h net, in time
a reopening in the Friday break runs from its end
  W 7 h: start 02 08:00, stop 02 11:00, resume 05 13:00 @ 08 08:30 = running, due 08 09:00, 6.5 h net, in time
`;

type Case = { name: string; entries: LedgerEntry[]; now: Date; due: Date; expected: Partial<Clock> };

const cases = Array.from(
  casebook.matchAll(/^(\S.+)\n {2}([CW]) (\S+) h: (.+) @ (.+) = (\w+), due (.+), (\S+) h net, (.+)$/gm),
  ([, name = "", calendar, promised, text = "", now = "", state, due = "", net, verdict]): Case => ({
    name,
    entries: ledger(text, calendar === "W" ? office : aroundTheClock, Number(promised)),
    now: june(now),
    due: june(due),
    expected: {
      state: state as Clock["state"],
      dueAt: june(due),
      netMs: hours(Number(net)),
      isOverdue: verdict === "late",
    },
  }),
);

describe("a clock", () => {
  it.each(cases)("$name", ({ entries, now, due, expected }) => {
    const clock = readClock(entries, now);
    expect(clock).toMatchObject(expected);
    expect(clock.remainingMs).toBe(expected.state === "running" ? due.getTime() - now.getTime() : null);
  });

  it("has a test for every case of the book", () => {
    expect(cases).toHaveLength(casebook.trim().split("\n").length / 2);
  });

  it("is not started without a start", () => {
    expect(readClock([], june("02 08:00"))).toMatchObject({
      state: "not_started",
      dueAt: null,
      isOverdue: false,
    });
  });

  it("counts gross time from start to stop, pauses and all", () => {
    const entries = ledger("start 02 08:00, pause 02 10:00, stop 03 08:00", aroundTheClock, 6);
    expect(readClock(entries, june("09 08:00"))).toMatchObject({
      stoppedAt: june("03 08:00"),
      grossMs: hours(24),
    });
  });
});

const minutes = (max: number) => fc.integer({ min: 1, max });
const at = (minute: number): Date => new Date(june("02 08:00").getTime() + minute * 60_000);
const line = { unitId: null, reason: null };

function pausedClock(
  calendar: Calendar,
  pauses: readonly { after: number; length: number }[],
): LedgerEntry[] {
  let minute = 0;
  const start: LedgerEntry = {
    ...line,
    kind: "start",
    at: at(0),
    minutes: 2_400,
    target: promise({ calendar }),
  };
  const held = pauses.flatMap(({ after, length }): LedgerEntry[] => {
    const from = minute + after;
    minute = from + length;
    return [
      { ...line, kind: "pause", at: at(from), until: at(minute) },
      { ...line, kind: "resume", at: at(minute) },
    ];
  });
  return [start, ...held];
}

const dueOf = (entries: readonly LedgerEntry[]) => readClock(entries, at(0)).dueAt?.getTime() ?? Number.NaN;

describe("the deadline", () => {
  const calendars = fc.constantFrom(aroundTheClock, office);
  const pauses = fc.array(fc.record({ after: minutes(3_000), length: minutes(6_000) }), { maxLength: 6 });

  it("never moves back by one more pause", () => {
    fc.assert(
      fc.property(calendars, pauses, minutes(3_000), minutes(6_000), (calendar, before, after, length) => {
        const more = [...before, { after, length }];
        expect(dueOf(pausedClock(calendar, more))).toBeGreaterThanOrEqual(
          dueOf(pausedClock(calendar, before)),
        );
      }),
    );
  });

  it("never moves back when a pause takes longer", () => {
    fc.assert(
      fc.property(
        calendars,
        minutes(6_000),
        minutes(6_000),
        minutes(6_000),
        (calendar, after, length, more) => {
          const longer = dueOf(pausedClock(calendar, [{ after, length: length + more }]));
          expect(longer).toBeGreaterThanOrEqual(dueOf(pausedClock(calendar, [{ after, length }])));
        },
      ),
    );
  });

  it("leaves exactly the promised time however it was paused, unless it was missed", () => {
    fc.assert(
      fc.property(calendars, pauses, (calendar, stops) => {
        const entries = pausedClock(calendar, stops);
        const due = new Date(dueOf(entries));
        const clock = readClock(entries, due);
        const last = entries.at(-1);
        fc.pre(last !== undefined && last.at <= due);
        expect(clock.netMs).toBe(hours(40));
      }),
    );
  });
});
