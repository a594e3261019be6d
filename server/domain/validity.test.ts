import { describe, expect, it } from "vitest";
import { holdsOn, pickForWeight, placeVersion } from "./validity";

const row = (validFrom: string, validTo: string | null = null, weight: "light" | "heavy" | null = null) => ({
  validFrom,
  validTo,
  weight,
});

describe("a row of the city's rules", () => {
  it.each([
    ["its first day", "2026-01-01", true],
    ["the day before", "2025-12-31", false],
    ["its last day", "2026-06-30", true],
    ["the day it ends on", "2026-07-01", false],
  ])("on %s holds: %s %s", (_what, day, expected) => {
    expect(holdsOn(row("2026-01-01", "2026-07-01"), day)).toBe(expected);
  });

  it.each([
    ["the weight's own before the common one", [row("2020-01-01", null, "heavy"), row("2026-01-01")], 0],
    ["the common one for a weight without its own", [row("2020-01-01", null, "light"), row("2026-01-01")], 1],
    ["the newer of two", [row("2020-01-01"), row("2026-01-01")], 1],
    ["one that has not ended", [row("2026-01-01", "2026-02-01"), row("2020-01-01")], 1],
  ])("is picked: %s", (_what, rows, index) => {
    expect(pickForWeight(rows, { weight: "heavy", day: "2026-03-01" })).toBe(rows[index]);
  });

  it("is none when none holds", () => {
    expect(pickForWeight([row("2027-01-01")], { weight: "heavy", day: "2026-03-01" })).toBeNull();
  });
});

describe("a new version", () => {
  const old = row("2020-01-01");
  const next = row("2027-01-01");
  it.each([
    ["the first", [], null, []],
    ["after the one that holds", [old], null, [old]],
    ["before one that is to come", [old, next], "2027-01-01", [old]],
    ["from the day of another", [row("2026-05-01")], null, [row("2026-05-01")]],
    ["beside one that has ended", [row("2020-01-01", "2021-01-01")], null, []],
  ])("is placed %s", (_what, alike, validTo, replaced) => {
    expect(placeVersion(alike, "2026-05-01")).toEqual({ validTo, replaced });
  });
});
