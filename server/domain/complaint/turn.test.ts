import { describe, expect, it } from "vitest";
import { readClock } from "./sla";
import { closedStatuses, pendingRequests, type Status, statuses } from "./status";
import { type Party, progressOf, turnOf } from "./turn";

const [handOn, finish, answerBy] = [
  new Date("2026-11-24T08:00:00Z"),
  new Date("2026-12-01T02:00:00Z"),
  new Date("2026-12-04T02:00:00Z"),
];
const clock = (dueAt: Date, state: "running" | "paused" | "stopped" = "running") => ({
  ...readClock([], finish),
  state,
  dueAt,
});
const early = { coordination: clock(handOn), completion: clock(finish), answerBy: null };
const later = { ...early, coordination: clock(handOn, "stopped") };
const asked = { coordination: clock(handOn, "paused"), completion: clock(finish, "paused"), answerBy };

const turns: Record<Status, { clocks: typeof early; whose: Party; by: Date } | null> = {
  triage: { clocks: early, whose: "intake", by: handOn },
  waiting: { clocks: early, whose: "holder", by: handOn },
  coordinated: { clocks: later, whose: "holder", by: finish },
  delegated: { clocks: later, whose: "holder", by: finish },
  transfer_requested: { clocks: later, whose: "biro", by: finish },
  in_progress: { clocks: later, whose: "holder", by: finish },
  scheduled: { clocks: later, whose: "holder", by: finish },
  verification: { clocks: later, whose: "biro", by: finish },
  resolved: null,
  rejected: null,
  merged: null,
  removed: null,
};

describe("whose turn it is", () => {
  it.each(statuses)("%s has a party and a deadline, or is closed and has neither", (status) => {
    const known = turns[status];
    const turn = turnOf({ ...(known?.clocks ?? later), status, pending: null });
    const open = known && { whose: known.whose, by: known.by };
    expect(turn).toEqual({ situation: status, next: null, ...(open ?? { whose: null, by: null }) });
    expect(known === null).toBe((closedStatuses as readonly Status[]).includes(status));
  });

  const requests = statuses.flatMap((status) => pendingRequests.map((pending) => ({ status, pending })));
  it.each(requests)("$status with the request $pending is the turn of who decides it", (request) => {
    const { status, pending } = request;
    const known = turns[status];
    const clocks = pending === "answer" ? asked : (known?.clocks ?? later);
    const turn = turnOf({ ...clocks, status, pending });
    if (!known) expect(turn).toEqual({ situation: status, whose: null, next: null, by: null });
    else if (pending === "answer")
      expect(turn).toEqual({ situation: "answer", whose: "reporter", next: known.whose, by: answerBy });
    else expect(turn).toEqual({ situation: pending, whose: "biro", next: known.whose, by: known.by });
  });
});

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));
const course = (...seen: Status[]) => seen.map((status, hour) => ({ status, at: at(hour) }));
const shortly = ({ steps, end }: ReturnType<typeof progressOf>) => [
  steps.map(({ state, at: since }) => `${state} ${since?.getUTCHours() ?? "-"}`).join(", "),
  end,
];

describe("how far a complaint is", () => {
  it.each([
    ["just in", course("triage"), "now 0, ahead -, ahead -, ahead -, ahead -", null],
    ["with an office", course("triage", "waiting"), "past 0, now 1, ahead -, ahead -, ahead -", null],
    [
      "handed on and at work",
      course("waiting", "coordinated", "in_progress", "scheduled"),
      "past 0, past 0, now 2, ahead -, ahead -",
      null,
    ],
    [
      "being checked",
      course("waiting", "in_progress", "verification"),
      "past 0, past 0, past 1, now 2, ahead -",
      null,
    ],
    [
      "done",
      course("waiting", "in_progress", "verification", "resolved"),
      "past 0, past 0, past 1, past 2, past 3",
      null,
    ],
    [
      "opened again, back at work since the objection",
      course("waiting", "verification", "resolved", "in_progress"),
      "past 0, past 0, now 1, ahead -, ahead -",
      null,
    ],
    ["rejected before work", course("waiting", "rejected"), "past 0, past 0", "rejected"],
    ["merged at work", course("waiting", "in_progress", "merged"), "past 0, past 0, past 1", "merged"],
    [
      "rejected, and taken up again by an appeal",
      course("waiting", "rejected", "waiting"),
      "past 0, now 0, ahead -, ahead -, ahead -",
      null,
    ],
  ] as const)("shows a complaint that is %s", (_, seen, steps, end) => {
    expect(shortly(progressOf(seen.at(-1)?.status ?? "triage", seen))).toEqual([steps, end]);
  });
});
