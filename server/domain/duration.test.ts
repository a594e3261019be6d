import { expect, it } from "vitest";
import { days, hours, minutes, seconds } from "./duration";

it("durations are whole milliseconds", () => {
  expect([seconds(1), minutes(1), hours(1), days(1)]).toEqual([1_000, 60_000, 3_600_000, 86_400_000]);
  expect(hours(1 / 6)).toBe(minutes(10));
  expect(days(-2)).toBe(-hours(48));
});
