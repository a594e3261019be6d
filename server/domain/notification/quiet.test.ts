import { describe, expect, it } from "vitest";
import { wib } from "../testing/timeline";
import { defaultPreference, preferenceInputSchema } from "./preference";
import { defaultQuiet, endOfQuiet, type Quiet, quietInputSchema } from "./quiet";

const hours = (quietFrom: number | null, quietTo: number | null): Quiet => ({ quietFrom, quietTo });

describe("quiet hours", () => {
  it.each<[string, Quiet, string, string]>([
    ["by day", hours(1260, 360), "2026-11-24 12:00", "2026-11-24 12:00"],
    ["a minute before they begin", hours(1260, 360), "2026-11-24 20:59", "2026-11-24 20:59"],
    ["as they begin", hours(1260, 360), "2026-11-24 21:00", "2026-11-25 06:00"],
    ["after midnight", hours(1260, 360), "2026-11-25 00:30", "2026-11-25 06:00"],
    ["as they end", hours(1260, 360), "2026-11-25 06:00", "2026-11-25 06:00"],
    ["of a siesta", hours(720, 780), "2026-11-24 12:15", "2026-11-24 13:00"],
    ["that are none", hours(null, null), "2026-11-24 03:00", "2026-11-24 03:00"],
    ["of no length", hours(600, 600), "2026-11-24 10:00", "2026-11-24 10:00"],
  ])("%s: %o at %s end at %s", (_name, quiet, now, end) => {
    expect(endOfQuiet(quiet, wib(now))).toEqual(wib(end));
  });

  it.each([
    ["a beginning alone", hours(60, null), "quiet_hours_incomplete"],
    ["an end alone", hours(null, 60), "quiet_hours_incomplete"],
    ["no length", hours(600, 600), "quiet_hours_empty"],
    ["a minute that no day has", hours(0, 1440), "Too big"],
  ])("with %s are refused", (_what, quiet, reason) => {
    const { success, error } = quietInputSchema.safeParse(quiet);
    expect([success, error?.issues[0]?.message]).toEqual([false, expect.stringContaining(reason)]);
    expect(preferenceInputSchema.safeParse({ ...defaultPreference, ...quiet }).success).toBe(false);
  });

  it("may be none, or the default ones", () => {
    expect(quietInputSchema.safeParse(hours(null, null)).success).toBe(true);
    expect(quietInputSchema.safeParse(defaultQuiet).success).toBe(true);
  });
});
