import { describe, expect, it } from "vitest";
import { gatherNames, readWanted, readWords } from "./search-words";

const named = gatherNames([
  ["Gambir", "31.71.01"],
  ["Gambir", "31.71.01.1001"],
  ["Kebon Sirih", "31.71.06.1003"],
  ["Parkir Liar", "parkir-liar"],
]);

describe("the words of a search", () => {
  it("leaves out signs and words that stand everywhere", () => {
    expect(readWords("Lampu yang mati, di Jl. Merdeka!")).toEqual(["lampu", "mati", "jl", "merdeka"]);
    expect(readWords("di dan ke")).toEqual([]);
  });

  it("takes no more than eight", () => {
    expect(readWords("satu dua tiga empat lima enam tujuh delapan sembilan")).toHaveLength(8);
  });

  it("reads a place of two words as one, and knows its code", () => {
    expect(readWanted("lampu kebon sirih", named)).toEqual([
      { words: ["lampu"], codes: [], isOpenEnded: false },
      { words: ["kebon", "sirih"], codes: ["31.71.06.1003"], isOpenEnded: true },
    ]);
  });

  it("knows every area of one name", () => {
    expect(readWanted("gambir", named)[0]?.codes).toEqual(["31.71.01", "31.71.01.1001"]);
  });

  it("lets the last word go on, but not a number or a syllable", () => {
    expect(readWanted("lamp", named)[0]?.isOpenEnded).toBe(true);
    expect(readWanted("rt 05", named).map(({ isOpenEnded }) => isOpenEnded)).toEqual([false, false]);
  });

  it("holds nothing that a query of Postgres would read as a sign", () => {
    expect(readWords("a' | !jalan & (rusak):* <-> \\ \0")).toEqual(["jalan", "rusak"]);
  });
});
