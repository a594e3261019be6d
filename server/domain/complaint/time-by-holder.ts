import { type Calendar, timeBetween } from "../calendar";
import { answeringAlong } from "./answerable";
import type { ComplaintEvent } from "./event";
import { readLedger } from "./ledger";
import { type ClockSpan, runningSpans } from "./sla";

/** `unitId` null: at the intake desk, or, after a merge, before the master itself arrived. */
export type HolderTime = { unitId: number | null; netMs: number };

/**
 * Each holder's share of the completion clock until `now`, in the calendar's own time, without pauses and closed
 * gaps. Each unit once, in the order in which it first held the complaint; the shares add up to the clock's `netMs`.
 */
export function timeByHolder(events: readonly ComplaintEvent[], now: Date): HolderTime[] {
  const { completion } = readLedger(events);
  const [start] = completion;
  if (start?.kind !== "start") return [];
  const spans = runningSpans(completion, now);
  const shares = new Map<number | null, number>();
  for (const { unitId, ...held } of joined(stays(events, start.at, now))) {
    shares.set(unitId, (shares.get(unitId) ?? 0) + shared(start.target.calendar, held, spans));
  }
  return Array.from(shares, ([unitId, netMs]) => ({ unitId, netMs }));
}

type Stay = ClockSpan & { unitId: number | null };

function stays(events: readonly ComplaintEvent[], startedAt: Date, now: Date): Stay[] {
  const held = answeringAlong(events).map(({ holderUnitId, answerableUnitId }, index) => ({
    unitId: answerableUnitId ?? holderUnitId,
    from: events[index]?.at ?? now,
    to: events[index + 1]?.at ?? now,
  }));
  const [first] = held;
  if (!first || first.from.getTime() <= startedAt.getTime()) return held;
  return [{ unitId: null, from: startedAt, to: first.from }, ...held];
}

/** Neighbouring stays of one unit as one. */
function joined(held: readonly Stay[]): Stay[] {
  const all: Stay[] = [];
  for (const stay of held) {
    const last = all.at(-1);
    if (last?.unitId === stay.unitId) last.to = stay.to;
    else all.push({ ...stay });
  }
  return all;
}

function shared(calendar: Calendar, held: ClockSpan, spans: readonly ClockSpan[]): number {
  return spans.reduce(
    (sum, span) => sum + timeBetween(calendar, latest(held.from, span.from), earliest(held.to, span.to)),
    0,
  );
}

const latest = (a: Date, b: Date): Date => (a.getTime() >= b.getTime() ? a : b);
const earliest = (a: Date, b: Date): Date => (a.getTime() <= b.getTime() ? a : b);
