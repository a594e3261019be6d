import type { ComplaintEvent, SlaTarget } from "./event";
import { readLedger } from "./ledger";
import { type Clock, readClock } from "./sla";

/** The timeline as if the complaint had this SLA. */
export function retarget(events: readonly ComplaintEvent[], sla: SlaTarget): ComplaintEvent[] {
  return events.map((event) =>
    event.payload.sla ? { ...event, payload: { ...event.payload, sla } } : event,
  );
}

export type Difference = {
  /** Complaints compared. */
  complaints: number;
  /** Completion deadlines that would change. */
  moved: number;
  onTimeBefore: number;
  onTimeAfter: number;
  coordinatedBefore: number;
  coordinatedAfter: number;
};

/** The effect of another SLA on these timelines, read at `now`. The timelines do not change. */
export function compareTarget(
  timelines: readonly (readonly ComplaintEvent[])[],
  sla: SlaTarget,
  now: Date,
): Difference {
  const pairs = timelines.map(
    (events) => [readBoth(events, now), readBoth(retarget(events, sla), now)] as const,
  );
  const count = (fits: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(fits).length;
  return {
    complaints: pairs.length,
    moved: count(([was, is]) => was.completion.dueAt?.getTime() !== is.completion.dueAt?.getTime()),
    onTimeBefore: count(([was]) => isOnTime(was.completion)),
    onTimeAfter: count(([, is]) => isOnTime(is.completion)),
    coordinatedBefore: count(([was]) => isOnTime(was.coordination)),
    coordinatedAfter: count(([, is]) => isOnTime(is.coordination)),
  };
}

function readBoth(events: readonly ComplaintEvent[], now: Date) {
  const { coordination, completion } = readLedger(events);
  return { coordination: readClock(coordination, now), completion: readClock(completion, now) };
}

const isOnTime = (clock: Clock) => clock.dueAt !== null && !clock.isOverdue;
