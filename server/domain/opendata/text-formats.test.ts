import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ColumnValue, Layout } from "./column";
import { monthMoments } from "./month";
import type { PublishedComplaint } from "./published";
import { csvHeader, csvRow, geojsonFeature, isoJakarta } from "./text-formats";

const layoutOf = (type: "text" | "number" | "timestamp", values: readonly ColumnValue[]): Layout => ({
  code: "full",
  title: { id: "-", en: "-" },
  about: { id: "-", en: "-" },
  columns: values.map((value, index) => ({
    name: `column_${index}`,
    type,
    meaning: { id: "-", en: "-" },
    source: "city",
    empty: "whileOpen",
    read: () => value,
  })),
});
const row = { code: "JK2611240001", latitude: -6.1754, longitude: 106.8272 } as PublishedComplaint;

describe("a line of CSV", () => {
  it("is parsed back to the same values by another program, whatever the text", () => {
    const innocent = fc
      .string({ unit: "grapheme" })
      .filter((text) => !/^[=+\-@\t\r]/.test(text) && text !== "");
    fc.assert(
      fc.property(fc.array(innocent, { minLength: 1 }), (texts) => {
        const layout = layoutOf("text", texts);
        const [, back] = parse(csvHeader(layout) + csvRow(layout, row), { record_delimiter: "\r\n" });
        expect(back).toEqual(texts);
      }),
    );
  });

  it.each(["=1+1", "+62811", "-A1", "@SUM(A1)", "\t=1", "\r=1"])(
    "never starts a text like a formula: %j",
    (text) => {
      const [field = ""] =
        parse(csvRow(layoutOf("text", [text]), row), { record_delimiter: "\r\n" })[0] ?? [];
      expect(field).toBe(`'${text}`);
    },
  );

  it("leaves negative numbers and empty values alone", () => {
    expect(csvRow(layoutOf("number", [-6.1754, null, 0]), row)).toBe("-6.1754,,0\r\n");
  });

  it("writes moments in Jakarta time with their offset", () => {
    expect(isoJakarta(new Date("2026-11-24T17:05:09.999Z"))).toBe("2026-11-25T00:05:09+07:00");
  });
});

describe("a Feature of GeoJSON", () => {
  it("has its point with longitude first and moments as in CSV", () => {
    const at = new Date("2026-11-24T05:00:00Z");
    expect(JSON.parse(geojsonFeature(layoutOf("timestamp", [at, null]), row))).toEqual({
      type: "Feature",
      id: "JK2611240001",
      geometry: { type: "Point", coordinates: [106.8272, -6.1754] },
      properties: { column_0: "2026-11-24T12:00:00+07:00", column_1: null },
    });
  });
});

describe("a month", () => {
  it("begins and ends at midnight in Jakarta, over the turn of the year too", () => {
    expect(monthMoments("2026-12")).toEqual({
      from: new Date("2026-11-30T17:00:00Z"),
      to: new Date("2026-12-31T17:00:00Z"),
    });
  });

  it.each(["2026-13", "2026-00", "26-01", "2026-1", "1999-01", "2026-11-01", ""])("is not %j", (text) => {
    expect(monthMoments(text)).toBeNull();
  });
});
