import { describe, expect, it } from "vitest";
import { hours } from "../duration";
import { buildTimeline, type happen, office, promise, wib } from "../testing/timeline";
import type { SlaTarget } from "./event";
import { readLedger } from "./ledger";
import { readClock } from "./sla";
import { timeByHolder } from "./time-by-holder";

/** Whole timelines, computed by hand: days of June 2026 in Jakarta; the 1st and 16th are holidays, the 5th a Friday. */
const june = (text: string) => wib(`2026-06-${text}`);

type Step = Parameters<typeof happen>[1];
type StoryStep = [kind: Step["kind"], at: string, to?: number | null, payload?: Step["payload"]];
type Story = {
  promised?: Partial<SlaTarget>;
  unplaced?: boolean;
  steps: StoryStep[];
  at: string;
  due: string;
  net: number;
  holders: [number | null, number][];
};

const working = (promisedHours: number) => ({ calendar: office, completionMinutes: promisedHours * 60 });
const utc = (text: string) => june(text).toISOString();

const stories: Record<string, Story> = {
  "two holders share the time": {
    steps: [
      ["submit", "02 08:00"],
      ["coordinate", "02 10:00", 2],
    ],
    at: "02 15:00",
    due: "09 08:00",
    net: 7,
    holders: [
      [1, 2],
      [2, 5],
    ],
  },
  "a transfer counts for its holder while Biro decides": {
    steps: [
      ["submit", "02 08:00"],
      ["coordinate", "02 09:00", 2],
      ["request_transfer", "02 10:00"],
      ["transfer", "02 12:00", 3],
    ],
    at: "02 15:00",
    due: "09 08:00",
    net: 7,
    holders: [
      [1, 1],
      [2, 3],
      [3, 3],
    ],
  },
  "a unit that gets it back has one share": {
    steps: [
      ["submit", "02 08:00"],
      ["coordinate", "02 09:00", 2],
      ["request_transfer", "02 10:00"],
      ["transfer", "02 11:00", 1],
    ],
    at: "02 15:00",
    due: "09 08:00",
    net: 7,
    holders: [
      [1, 5],
      [2, 2],
    ],
  },
  "the night is nobody's": {
    promised: working(7),
    steps: [
      ["submit", "02 15:00"],
      ["coordinate", "03 08:30", 2],
    ],
    at: "03 10:00",
    due: "03 15:00",
    net: 3,
    holders: [
      [1, 1.5],
      [2, 1.5],
    ],
  },
  "the lunch break is nobody's": {
    promised: working(7),
    steps: [
      ["submit", "02 11:00"],
      ["coordinate", "02 12:30", 2],
    ],
    at: "02 14:00",
    due: "03 11:00",
    net: 2,
    holders: [
      [1, 1],
      [2, 1],
    ],
  },
  "the weekend is nobody's": {
    promised: working(7),
    steps: [
      ["submit", "05 15:30"],
      ["coordinate", "06 10:00", 2],
    ],
    at: "08 09:00",
    due: "08 15:00",
    net: 2,
    holders: [
      [1, 1],
      [2, 1],
    ],
  },
  "a holiday is nobody's": {
    promised: working(7),
    steps: [
      ["submit", "15 15:00"],
      ["coordinate", "16 10:00", 2],
    ],
    at: "17 09:00",
    due: "17 15:00",
    net: 2,
    holders: [
      [1, 1],
      [2, 1],
    ],
  },
  "a reopening goes on where the claim stopped": {
    steps: [
      ["submit", "02 08:00"],
      ["start", "02 08:00"],
      ["resolve", "04 08:00"],
      ["confirm", "05 08:00"],
      ["reopen", "10 08:00"],
    ],
    at: "11 08:00",
    due: "15 08:00",
    net: 72,
    holders: [[1, 72]],
  },
  "a reopening in the Friday break waits for its end": {
    promised: working(14),
    steps: [
      ["submit", "02 08:00"],
      ["start", "02 08:00"],
      ["resolve", "02 12:00"],
      ["confirm", "03 09:00"],
      ["reopen", "05 12:00"],
    ],
    at: "05 14:30",
    due: "08 16:00",
    net: 5,
    holders: [[1, 5]],
  },
  "a second reopening goes on again": {
    steps: [
      ["submit", "02 08:00"],
      ["start", "02 08:00"],
      ["resolve", "03 08:00"],
      ["confirm", "03 10:00"],
      ["reopen", "04 08:00"],
      ["resolve", "05 08:00"],
      ["confirm", "05 10:00"],
      ["reopen", "06 08:00"],
    ],
    at: "07 08:00",
    due: "11 08:00",
    net: 72,
    holders: [[1, 72]],
  },
  "a returned claim never stopped the clock": {
    steps: [
      ["submit", "02 08:00"],
      ["start", "02 09:00"],
      ["resolve", "03 08:00"],
      ["return", "05 08:00"],
    ],
    at: "06 08:00",
    due: "09 08:00",
    net: 96,
    holders: [[1, 96]],
  },
  "a rejection stops it": {
    steps: [
      ["submit", "02 08:00"],
      ["propose_rejection", "02 10:00"],
      ["reject", "03 08:00"],
    ],
    at: "20 08:00",
    due: "09 08:00",
    net: 24,
    holders: [[1, 24]],
  },
  "an appeal goes on with what was left": {
    steps: [
      ["submit", "02 08:00"],
      ["propose_rejection", "02 10:00"],
      ["reject", "03 08:00"],
      ["appeal", "05 08:00"],
    ],
    at: "06 08:00",
    due: "11 08:00",
    net: 48,
    holders: [[1, 48]],
  },
  "an extension names the deadline": {
    steps: [
      ["submit", "02 08:00"],
      ["start", "02 09:00"],
      ["request_extension", "03 08:00"],
      ["extend", "04 08:00", null, { until: utc("14 17:00") }],
    ],
    at: "10 08:00",
    due: "14 17:00",
    net: 192,
    holders: [[1, 192]],
  },
  "an extension in working hours names a moment all the same": {
    promised: working(7),
    steps: [
      ["submit", "15 08:00"],
      ["start", "15 09:00"],
      ["request_extension", "15 10:00"],
      ["extend", "15 11:00", null, { until: utc("16 12:00") }],
    ],
    at: "17 09:00",
    due: "16 12:00",
    net: 8,
    holders: [[1, 8]],
  },
  "a new rule at the placing counts from the first start": {
    unplaced: true,
    steps: [
      ["submit", "02 08:00"],
      ["verify", "03 08:00", 1, { sla: promise({ completionMinutes: 14 * 1_440 }) }],
    ],
    at: "04 08:00",
    due: "16 08:00",
    net: 48,
    holders: [
      [null, 24],
      [1, 24],
    ],
  },
  "a new rule at the placing may bring another calendar": {
    unplaced: true,
    steps: [
      ["submit", "02 08:00"],
      ["verify", "02 10:00", 1, { sla: promise(working(14)) }],
    ],
    at: "02 11:00",
    due: "03 16:00",
    net: 3,
    holders: [
      [null, 2],
      [1, 1],
    ],
  },
  "a merged duplicate that is older brings its start": {
    steps: [
      ["submit", "02 08:00"],
      ["absorb", "03 08:00", null, { startedAt: utc("01 08:00") }],
    ],
    at: "03 08:00",
    due: "08 08:00",
    net: 48,
    holders: [
      [null, 24],
      [1, 24],
    ],
  },
  "a merged duplicate that is younger brings nothing": {
    steps: [
      ["submit", "02 08:00"],
      ["absorb", "03 08:00", null, { startedAt: utc("02 12:00") }],
    ],
    at: "03 08:00",
    due: "09 08:00",
    net: 24,
    holders: [[1, 24]],
  },
  "a note moves nothing": {
    steps: [
      ["submit", "02 08:00"],
      ["note", "03 08:00"],
    ],
    at: "04 08:00",
    due: "09 08:00",
    net: 48,
    holders: [[1, 48]],
  },
  "a merge stops it": {
    steps: [
      ["submit", "02 08:00"],
      ["merge", "02 12:00"],
    ],
    at: "20 08:00",
    due: "09 08:00",
    net: 4,
    holders: [[1, 4]],
  },
  "a withdrawal stops it": {
    steps: [
      ["submit", "02 08:00"],
      ["withdraw", "02 12:00"],
    ],
    at: "20 08:00",
    due: "09 08:00",
    net: 4,
    holders: [[1, 4]],
  },
};

describe("the completion clock over a whole course", () => {
  it.each(Object.entries(stories))("%s", (_name, { promised, unplaced, steps, at, due, net, holders }) => {
    const events = buildTimeline(
      ...steps.map(
        ([kind, when, to, payload], index): Step => ({
          kind,
          at: june(when),
          ...(to && { to }),
          ...(index === 0 && unplaced && { status: "triage" as const }),
          ...(index === 0 && promised && { payload: { sla: promise(promised) } }),
          ...(payload && { payload }),
        }),
      ),
    );
    const clock = readClock(readLedger(events).completion, june(at));
    expect(clock).toMatchObject({ dueAt: june(due), netMs: hours(net) });
    expect(timeByHolder(events, june(at))).toEqual(
      holders.map(([unitId, share]) => ({ unitId, netMs: hours(share) })),
    );
  });
});
