import { describe, expect, it } from "vitest";
import { hours } from "../duration";
import { buildTimeline, type Step, wib } from "../testing/timeline";
import { mayObject, objectionEnd } from "./objection";

const course: Step[] = [
  { kind: "submit", at: wib("2026-06-01 08:00") },
  { kind: "start", at: wib("2026-06-01 09:00") },
  { kind: "resolve", at: wib("2026-06-02 09:00") },
  { kind: "confirm", at: wib("2026-06-03 09:00") },
];
const resolved = buildTimeline(...course);
const end = wib("2026-06-17 09:00");

describe("the window for an objection", () => {
  it("ends fourteen days after the confirmation", () => {
    expect(objectionEnd(resolved)).toEqual(end);
  });

  it("is not prolonged by a note", () => {
    const noted = buildTimeline(...course, { kind: "note", at: wib("2026-06-16 09:00") });
    expect(objectionEnd(noted)).toEqual(end);
  });

  it("is open at its last moment and closed after it", () => {
    expect(mayObject(resolved, end)).toBe(true);
    expect(mayObject(resolved, new Date(end.getTime() + 1))).toBe(false);
  });

  it("starts over with a second confirmation, and is closed while the complaint is in work", () => {
    const reopened = { kind: "reopen", at: wib("2026-06-10 09:00") } as const;
    expect(mayObject(buildTimeline(...course, reopened), reopened.at)).toBe(false);
    const again = buildTimeline(
      ...course,
      reopened,
      { kind: "resolve", at: wib("2026-06-11 09:00") },
      { kind: "confirm", at: wib("2026-06-12 09:00") },
    );
    expect(objectionEnd(again)?.getTime()).toBe(wib("2026-06-12 09:00").getTime() + hours(14 * 24));
  });

  it("does not exist before a confirmation", () => {
    expect(objectionEnd(resolved.slice(0, 3))).toBeNull();
  });
});
