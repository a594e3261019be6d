import { describe, expect, it } from "vitest";
import { fillTemplate, findUnknownPlaceholder } from "./template";

describe("a reply template", () => {
  it.each([
    ["Laporan {nomor} kami terima.", { nomor: "JK2611240001" }, "Laporan JK2611240001 kami terima."],
    [
      "Di { kelurahan }, paling lambat {batas}.",
      { kelurahan: "Gambir" },
      "Di Gambir, paling lambat {batas}.",
    ],
    ["{nomor} {nomor}", { nomor: "$&" }, "$& $&"],
    ["Tanpa isian.", { nomor: "JK1" }, "Tanpa isian."],
  ])("%s is filled", (text, values, expected) => {
    expect(fillTemplate(text, values)).toBe(expected);
  });

  it.each([
    ["{nomor} dan {batas}", null],
    ["{nama}", "nama"],
    ["{}", ""],
    ["{nomor} {Nomor}", "Nomor"],
  ])("%s names %s as unknown", (text, expected) => {
    expect(findUnknownPlaceholder(text)).toBe(expected);
  });
});
