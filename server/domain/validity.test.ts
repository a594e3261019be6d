import { describe, expect, it } from "vitest";
import { endOf, hasEnded, heldFor, holdsOn, pickForWeight, placeVersion } from "./validity";

const row = (validFrom: string, validTo: string | null = null, weight: "light" | "heavy" | null = null) => ({
  validFrom,
  validTo,
  weight,
});

describe("a row with a validity period", () => {
  it.each([
    ["its first day", "2026-01-01", true],
    ["the day before", "2025-12-31", false],
    ["its last day", "2026-06-30", true],
    ["the day it ends on", "2026-07-01", false],
  ])("on %s is valid: %s %s", (_what, day, expected) => {
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

  it("is none when none is valid", () => {
    expect(pickForWeight([row("2027-01-01")], { weight: "heavy", day: "2026-03-01" })).toBeNull();
  });
});

describe("the end of a row", () => {
  it.each([
    ["on its last day", "2026-06-30", false],
    ["on the day after", "2026-07-01", true],
    ["before its first day", "2025-12-31", false],
  ])("has passed on %s: %s %s", (_what, day, expected) => {
    expect(hasEnded(row("2026-01-01", "2026-07-01"), day)).toBe(expected);
    expect(hasEnded(row("2026-01-01"), day)).toBe(false);
  });

  it.each([
    ["history of its time", "2026-06-30", "2026-12-01", true],
    ["what was written after its end", "2026-07-01", "2026-12-01", false],
    ["history from before its beginning", "2020-01-01", "2026-12-01", true],
    ["what comes before it has begun", "2025-12-31", "2025-12-31", false],
  ])("lets it count for %s: written %s, brought %s, %s", (_what, writtenOn, today, expected) => {
    expect(heldFor(row("2026-01-01", "2026-07-01"), { writtenOn, today })).toBe(expected);
  });

  const today = "2026-05-01";
  it.each<[string, string | null, boolean, string | null]>([
    ["is today when it is ended", null, true, today],
    ["is today when it was to come", "2026-09-01", true, today],
    ["stays where it was when it is ended again", "2026-02-01", true, "2026-02-01"],
    ["is taken away when it holds again", "2026-02-01", false, null],
    ["is taken away on the very day", today, false, null],
    ["that is to come stays", "2026-09-01", false, "2026-09-01"],
  ])("%s", (_what, validTo, isEnded, expected) => {
    expect(endOf({ validTo }, isEnded, today)).toBe(expected);
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
