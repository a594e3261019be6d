import { describe, expect, it } from "vitest";
import {
  answerUntil,
  isProvisional,
  lastQuarters,
  quarterEnd,
  quarterOf,
  quarterSchema,
  quarterStart,
  shiftQuarter,
} from "./quarter";

describe("a quarter", () => {
  it.each([
    ["2026-09-30T16:59:59.999Z", "2026-Q3"],
    ["2026-09-30T17:00:00.000Z", "2026-Q4"],
    ["2026-12-31T16:59:59.999Z", "2026-Q4"],
    ["2026-12-31T17:00:00.000Z", "2027-Q1"],
    ["2026-05-01T00:00:00.000Z", "2026-Q2"],
  ])("of %s in Jakarta is %s", (at, quarter) => expect(quarterOf(new Date(at))).toBe(quarter));

  it("begins and ends at Jakarta's midnight", () => {
    expect(quarterStart("2026-Q4").toISOString()).toBe("2026-09-30T17:00:00.000Z");
    expect(quarterEnd("2026-Q4").toISOString()).toBe("2026-12-31T17:00:00.000Z");
    expect(quarterOf(quarterStart("2027-Q1"))).toBe("2027-Q1");
  });

  it("counts on over the year, both ways", () => {
    expect([shiftQuarter("2026-Q4", 1), shiftQuarter("2026-Q1", -1), shiftQuarter("2026-Q2", -6)]).toEqual([
      "2027-Q1",
      "2025-Q4",
      "2024-Q4",
    ]);
    expect(lastQuarters("2026-Q2", 4)).toEqual(["2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"]);
  });

  it.each(["2026-Q5", "2026-Q0", "2026Q1", "1999-Q1", "2026-Q1 "])("is not %s", (text) =>
    expect(quarterSchema.safeParse(text).success).toBe(false),
  );

  it("is provisional until its last invitation has expired", () => {
    const last = answerUntil(quarterEnd("2026-Q3"));
    expect(last.toISOString()).toBe("2026-10-30T17:00:00.000Z");
    expect(isProvisional("2026-Q3", new Date(last.getTime() - 1))).toBe(true);
    expect(isProvisional("2026-Q3", last)).toBe(false);
  });
});
