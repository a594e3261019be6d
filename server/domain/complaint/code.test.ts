import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCodes, formatCode, parseCode, splitByCodes } from "./code";

describe("a complaint number", () => {
  it.each([
    ["2023-06-18", 342, "JK2306180342"],
    ["2026-01-01", 1, "JK2601010001"],
    ["2026-01-01", 9_999, "JK2601019999"],
    ["2026-01-01", 10_000, "JK26010110000"],
  ])("of %s number %i is %s", (day, serial, code) => {
    expect(formatCode(day, serial)).toBe(code);
  });

  it("is never shared by two serials of a day, and reads back as itself", () => {
    const serial = fc.integer({ min: 1, max: 999_999 });
    fc.assert(
      fc.property(serial, serial, (a, b) => {
        const [first, second] = [formatCode("2026-06-05", a), formatCode("2026-06-05", b)];
        expect(first === second).toBe(a === b);
        expect(parseCode(first.toLowerCase())).toBe(first);
        expect(findCodes(`Lihat ${first}, ${second}.`)).toEqual([...new Set([first, second])]);
      }),
    );
  });
});

describe("what somebody typed", () => {
  it.each(["JK2306180342", "jk 230618-0342", "  Jk.230618.0342 ", "#JK2306180342", "JK 23 06 18 0342"])(
    "%j is JK2306180342",
    (typed) => {
      expect(parseCode(typed)).toBe("JK2306180342");
    },
  );

  it.each([
    "",
    "JK",
    "2306180342",
    "JK23061803",
    "JK2313180342",
    "JK2306320342",
    "JK23061803421234567",
    "XJK2306180342",
  ])("%j is no complaint number", (typed) => {
    expect(parseCode(typed)).toBeNull();
  });
});

describe("a text", () => {
  it.each<[string, string[]]>([
    ["Sudah dilaporkan di JK2306180342 tetapi kembali lagi", ["JK2306180342"]],
    [
      "jk2306180342 dan JK 230618 0343, lalu JK-230619-0001",
      ["JK2306180342", "JK2306180343", "JK2306190001"],
    ],
    ["JK 23.06.18.0342.", ["JK2306180342"]],
    ["JK2306180342, JK2306180342", ["JK2306180342"]],
    ["JK230618034212", ["JK230618034212"]],
    ["JK2306180342 2023", ["JK2306180342"]],
    ["Nomor AJK2306180342 dan 2306180342", []],
    ["JK9999990001", []],
    ["jk\n2306180342", []],
    ["Telepon 08111272206", []],
  ])("%j quotes %j", (text, codes) => {
    expect(findCodes(text)).toEqual(codes);
  });
});

describe("a text with numbers in it", () => {
  it.each([
    ["Sama seperti JK2611240001.", ["Sama seperti ", "JK2611240001", "."]],
    ["jk 26.11.24 0001 dan JK2611240002", ["jk 26.11.24 0001", " dan ", "JK2611240002"]],
    ["Tidak ada nomor.", ["Tidak ada nomor."]],
    ["", []],
  ])("%j falls into its pieces", (text, pieces) => {
    expect(splitByCodes(text).map((part) => part.text)).toEqual(pieces);
    expect(
      splitByCodes(text)
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  });

  it("returns each number in its canonical form", () => {
    expect(splitByCodes("lihat jk 26.11.24 0001").at(-1)).toEqual({
      text: "jk 26.11.24 0001",
      code: "JK2611240001",
    });
  });
});
