import { describe, expect, it } from "vitest";
import { isDue, levelsFrom } from "./escalation";

const now = new Date("2026-11-24T05:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const always = { validFrom: "2016-01-01", validTo: null };

describe("the moment of an escalation level", () => {
  it.each([
    ["has come", { deadline: now, afterMinutes: 0, ...always }, true],
    ["is a minute ahead", { deadline: now, afterMinutes: 1, ...always }, false],
    ["lies before the deadline", { deadline: hours(24), afterMinutes: -1_440, ...always }, true],
    ["is a month gone", { deadline: hours(-24 * 30), afterMinutes: 0, ...always }, false],
    ["is nearly a month gone", { deadline: hours(-24 * 30 + 1), afterMinutes: 0, ...always }, true],
    ["was yesterday, and the step is of today", { deadline: hours(-24), validFrom: "2026-11-24" }, false],
    ["was at dawn, and the step is of today", { deadline: hours(-11), validFrom: "2026-11-24" }, true],
    ["was yesterday, and the step ended with it", { deadline: hours(-24), validTo: "2026-11-24" }, true],
    ["was at dawn, and the step ended yesterday", { deadline: hours(-11), validTo: "2026-11-24" }, false],
    ["is to be taken by a step of tomorrow", { deadline: hours(-1), validFrom: "2026-11-25" }, false],
  ])("%s: due %s %s", (_what, step, expected) => {
    expect(isDue({ ...always, afterMinutes: 0, ...step }, now)).toBe(expected);
  });

  it("belongs to one version of a level that was changed, whichever runs first", () => {
    const [old, next] = [
      { ...always, validTo: "2026-11-24" },
      { ...always, validFrom: "2026-11-24" },
    ];
    for (let back = 0; back < 48; back += 1) {
      const moment = { deadline: hours(-back), afterMinutes: 0 };
      expect(
        [isDue({ ...moment, ...old }, now), isDue({ ...moment, ...next }, now)].filter(Boolean),
      ).toHaveLength(1);
    }
  });
});

it("an escalation level without staff is skipped, nearest first", () => {
  expect(levelsFrom("kota")).toEqual(["kota", "biro", "governor"]);
});
