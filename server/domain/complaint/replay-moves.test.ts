import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Calendar, jakartaDay } from "../calendar";
import { hours, minutes } from "../duration";
import { aroundTheClock, happen, office, promise, wib } from "../testing/timeline";
import type { ComplaintEvent } from "./event";
import { readLedger } from "./ledger";
import { replay } from "./replay";
import { readClock } from "./sla";
import type { ComplaintState } from "./state";
import { type Action, moves } from "./status";
import { timeByHolder } from "./time-by-holder";

const begin = wib("2026-05-28 07:00");

/** Any legal course: at each step one of the allowed moves, some whole minutes later. */
type Draw = { choice: number; gap: number; unit: number; days: number };
const draws = fc.array(
  fc.record({
    choice: fc.nat(),
    gap: fc.integer({ min: 1, max: 2_500 }),
    unit: fc.integer({ min: 1, max: 6 }),
    days: fc.integer({ min: 1, max: 30 }),
  }),
  { maxLength: 14 },
);
const calendars = fc.constantFrom(aroundTheClock, office);
/** Days that a question waits in these courses. */
const answerDays = 10;
const beginnings = fc.constantFrom("waiting" as const, "triage" as const);

function courseOf(
  calendar: Calendar,
  status: "waiting" | "triage",
  drawn: readonly Draw[],
): ComplaintEvent[] {
  const payload = { sla: promise({ calendar, completionMinutes: 40 * 60 }) };
  const first = happen([], { kind: "submit", at: begin, status, payload });
  const events = [first];
  for (const draw of drawn) events.push(...nextOf(events, draw));
  return events;
}

function nextOf(events: readonly ComplaintEvent[], { choice, gap, unit, days }: Draw): ComplaintEvent[] {
  const { status, pending, lastEventAt } = replay(events);
  const open = moves.filter(
    ({ from, action, ...move }) =>
      from.includes(status) && (action === "remove" || (move.pending ?? null) === pending),
  );
  const move = open[choice % Math.max(1, open.length)];
  if (!move) return [];
  const at = new Date(lastEventAt.getTime() + minutes(gap));
  const to = move.owes.includes("unit") || move.action === "verify" ? unit : undefined;
  const ahead: Partial<Record<Action, number>> = { extend: days, ask: answerDays };
  const until = new Date(at.getTime() + hours(24 * (ahead[move.action] ?? 0))).toISOString();
  return [
    happen(events, {
      kind: move.action,
      at,
      to,
      payload: Object.hasOwn(ahead, move.action) ? { until } : {},
    }),
  ];
}

/** The same SLA computed naively: one event at a time, minute by minute. */
type ClockColumns = {
  dueAt: number;
  stoppedAt: number | null;
  claimedAt: number;
  askedAt: number | null;
  /** How long questions may still pause it. */
  pauseLeft: number;
  isMerged: boolean;
};

function keep(kept: ClockColumns, { kind, at, payload }: ComplaintEvent, calendar: Calendar): ClockColumns {
  const now = at.getTime();
  const stop = (when: number): ClockColumns => ({ ...kept, stoppedAt: kept.stoppedAt ?? when });
  if (kind === "resolve") return { ...kept, claimedAt: now };
  if (kind === "ask") return { ...kept, askedAt: now };
  if (kind === "answer") return endQuestion(kept, now, calendar);
  if (kind === "withdraw_question") return { ...endQuestion(kept, now, calendar), pauseLeft: 0 };
  if (kind === "merge") return { ...stop(now), isMerged: true };
  if (kind === "remove") return { ...endQuestion(kept, now, calendar), stoppedAt: kept.stoppedAt ?? now };
  if ((kind === "unmerge" || kind === "appeal") && kept.isMerged)
    return { ...kept, stoppedAt: null, isMerged: false };
  if (kind === "confirm") return stop(kept.claimedAt);
  if (kind === "reject" || kind === "withdraw") return stop(now);
  if (kind === "extend" && payload.until)
    return { ...kept, dueAt: Math.max(kept.dueAt, Date.parse(payload.until)) };
  if ((kind === "reopen" || kind === "revoke" || kind === "appeal") && kept.stoppedAt !== null)
    return goOn(kept, kept.stoppedAt, now, calendar);
  return kept;
}

function endQuestion(kept: ClockColumns, now: number, calendar: Calendar): ClockColumns {
  const { askedAt, pauseLeft } = kept;
  if (askedAt === null) return kept;
  const end = Math.min(now, askedAt + pauseLeft);
  return { ...goOn(kept, askedAt, end, calendar), askedAt: null, pauseLeft: pauseLeft - (end - askedAt) };
}

function goOn(kept: ClockColumns, stoppedAt: number, now: number, calendar: Calendar): ClockColumns {
  if (stoppedAt > kept.dueAt) return { ...kept, stoppedAt: null };
  const left = openMinutes(calendar, stoppedAt, kept.dueAt);
  return { ...kept, stoppedAt: null, dueAt: Math.max(kept.dueAt, after(calendar, now, left)) };
}

function isOpen(calendar: Calendar, at: number): boolean {
  if (calendar.kind === "calendar_hours") return true;
  const local = new Date(at + hours(7));
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
  const weekday = (["7", "1", "2", "3", "4", "5", "6"] as const)[local.getUTCDay()] ?? "7";
  if (calendar.holidays.includes(jakartaDay(new Date(at)))) return false;
  return (calendar.windows[weekday] ?? []).some(([open, close]) => open <= minute && minute < close);
}

function openMinutes(calendar: Calendar, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += minutes(1)) count += Number(isOpen(calendar, at));
  return count;
}

function after(calendar: Calendar, from: number, length: number): number {
  let at = from;
  for (let left = length; left > 0; at += minutes(1)) left -= Number(isOpen(calendar, at));
  return at;
}

/** During a question the deadline is the one after an answer at the last moment. */
function expected(kept: ClockColumns, calendar: Calendar) {
  const { dueAt } =
    kept.askedAt !== null && kept.stoppedAt === null
      ? goOn(kept, kept.askedAt, kept.askedAt + kept.pauseLeft, calendar)
      : kept;
  return { dueAt, stoppedAt: kept.stoppedAt };
}

const keptOf = ({ completionDueAt, completionStoppedAt }: ComplaintState) => ({
  dueAt: completionDueAt.getTime(),
  stoppedAt: completionStoppedAt?.getTime() ?? null,
});

describe("after any legal course", () => {
  it("the ledger gives the deadline that was stored event by event", () => {
    fc.assert(
      fc.property(calendars, beginnings, draws, (calendar, status, drawn) => {
        const [first, ...rest] = courseOf(calendar, status, drawn);
        if (!first) throw new Error("a course has a beginning");
        const start: ClockColumns = {
          dueAt: after(calendar, begin.getTime(), 40 * 60),
          stoppedAt: null,
          claimedAt: 0,
          askedAt: null,
          pauseLeft: hours(24 * answerDays),
          isMerged: false,
        };
        const past = [first];
        let kept = start;
        for (const event of rest) {
          past.push(event);
          kept = keep(kept, event, calendar);
          expect(keptOf(replay(past))).toEqual(expected(kept, calendar));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("the deadline does not depend on when it is read, nor on serialisation", () => {
    fc.assert(
      fc.property(calendars, beginnings, draws, (calendar, status, drawn) => {
        const events = courseOf(calendar, status, drawn);
        const stored = events.map((event) => ({
          ...event,
          payload: JSON.parse(JSON.stringify(event.payload)),
        }));
        expect(replay(stored)).toEqual(replay(events));
        const muchLater = new Date(begin.getTime() + hours(24 * 365));
        const { coordination, completion } = readLedger(events);
        if (replay(events).pending === "answer") return;
        expect(readClock(completion, muchLater).dueAt).toEqual(replay(events).completionDueAt);
        expect(readClock(coordination, muchLater).dueAt).toEqual(replay(events).coordinationDueAt);
      }),
    );
  });

  it("the holders' shares add up to the clock", () => {
    fc.assert(
      fc.property(calendars, beginnings, draws, (calendar, status, drawn) => {
        const events = courseOf(calendar, status, drawn);
        const now = new Date(begin.getTime() + hours(24 * 120));
        const shares = timeByHolder(events, now).reduce((sum, { netMs }) => sum + netMs, 0);
        expect(shares).toBe(readClock(readLedger(events).completion, now).netMs);
      }),
    );
  });

  it("a unit that once held the complaint is remembered, and the holder is known once it is placed", () => {
    fc.assert(
      fc.property(beginnings, draws, (status, drawn) => {
        const events = courseOf(aroundTheClock, status, drawn);
        const state = replay(events);
        const receivers = events.flatMap(({ toUnitId }) => toUnitId ?? []);
        expect(
          new Set([...state.pastUnitIds, ...(state.holderUnitId === null ? [] : [state.holderUnitId])]),
        ).toEqual(new Set(receivers));
        const held = events.filter(({ kind }) => kind !== "split").flatMap(({ toUnitId }) => toUnitId ?? []);
        expect(state.holderUnitId).toBe(held.at(-1) ?? null);
      }),
    );
  });
});
