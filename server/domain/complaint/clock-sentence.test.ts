import { expect, it } from "vitest";
import { hours } from "../duration";
import { dateMeaning, stoppedSentence } from "./clock-sentence";
import type { Clock } from "./sla";

const clock = (over: Partial<Clock>): Clock => ({
  state: "stopped",
  startedAt: new Date("2026-11-24T01:00:00Z"),
  dueAt: new Date("2026-11-24T07:00:00Z"),
  stoppedAt: new Date("2026-11-24T05:00:00Z"),
  grossMs: hours(4),
  netMs: hours(4),
  remainingMs: null,
  isOverdue: false,
  ...over,
});

it("a clock that stopped in time says how long it took", () => {
  expect(stoppedSentence(clock({}), "resolved")).toEqual({ key: "stoppedOnTime", ms: hours(4) });
});

it("a clock that stopped late says by how much, not how long it took", () => {
  const late = clock({ stoppedAt: new Date("2026-11-24T10:00:00Z"), netMs: hours(9), isOverdue: true });
  expect(stoppedSentence(late, "resolved")).toEqual({ key: "stoppedLate", ms: hours(3) });
});

it.each(["rejected", "merged", "removed"] as const)(
  "the clock of a %s complaint is never called on time",
  (status) => {
    expect(stoppedSentence(clock({}), status)).toEqual({ key: "stoppedEnded", ms: hours(4) });
  },
);

it.each([
  ["ask", "answerBy"],
  ["extend", "newDate"],
  ["request_extension", "newDate"],
] as const)("the date of the event %s is told as %s", (kind, meaning) => {
  expect(dateMeaning(kind)).toBe(meaning);
});
