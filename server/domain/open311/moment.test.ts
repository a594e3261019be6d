import { describe, expect, it } from "vitest";
import { parseMoment, writeMoment } from "./moment";

describe("a moment of GeoReport", () => {
  it.each<[string, string | null]>([
    ["2026-11-24T05:00:00Z", "2026-11-24T05:00:00.000Z"],
    ["2026-11-24t05:00:00z", "2026-11-24T05:00:00.000Z"],
    ["2026-11-24T12:00:00+07:00", "2026-11-24T05:00:00.000Z"],
    ["2026-11-24T12:00:00 07:00", "2026-11-24T05:00:00.000Z"],
    ["2026-11-24T12:00:00+0700", "2026-11-24T05:00:00.000Z"],
    ["2026-11-23T21:00-08:00", "2026-11-24T05:00:00.000Z"],
    ["2026-11-24T05:00:00.123456Z", "2026-11-24T05:00:00.123Z"],
    ["2026-11-24T05:00:00", null],
    ["2026-11-24", null],
    ["2026-13-24T05:00:00Z", null],
    ["24/11/2026", null],
    ["kemarin", null],
    ["", null],
  ])("%s reads as %s", (text, expected) => expect(parseMoment(text)?.toISOString() ?? null).toBe(expected));

  it("is written in whole seconds, as clocks in Jakarta show it", () => {
    expect(writeMoment(Date.UTC(2026, 10, 24, 23, 59, 59, 999))).toBe("2026-11-25T06:59:59+07:00");
  });
});
