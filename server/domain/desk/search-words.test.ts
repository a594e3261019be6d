import { describe, expect, it } from "vitest";
import { gatherNames, readWanted, readWords } from "./search-words";

const named = gatherNames([
  ["Gambir", "31.71.01"],
  ["Gambir", "31.71.01.1001"],
  ["Kebon Sirih", "31.71.06.1003"],
  ["Parkir Liar", "parkir-liar"],
]);

describe("the words of a search", () => {
  it("leave out punctuation and stop words", () => {
    expect(readWords("Lampu yang mati, di Jl. Merdeka!")).toEqual(["lampu", "mati", "jl", "merdeka"]);
    expect(readWords("di dan ke")).toEqual([]);
  });

  it("are eight at most", () => {
    expect(readWords("satu dua tiga empat lima enam tujuh delapan sembilan")).toHaveLength(8);
  });

  it("include an area of two words as one, with its code", () => {
    expect(readWanted("lampu kebon sirih", named)).toEqual([
      { words: ["lampu"], codes: [], isOpenEnded: false },
      { words: ["kebon", "sirih"], codes: ["31.71.06.1003"], isOpenEnded: true },
    ]);
  });

  it("include every area of one name", () => {
    expect(readWanted("gambir", named)[0]?.codes).toEqual(["31.71.01", "31.71.01.1001"]);
  });

  it("match a prefix for the last word, but not for a number or a single syllable", () => {
    expect(readWanted("lamp", named)[0]?.isOpenEnded).toBe(true);
    expect(readWanted("rt 05", named).map(({ isOpenEnded }) => isOpenEnded)).toEqual([false, false]);
  });

  it("contain nothing that Postgres would read as an operator", () => {
    expect(readWords("a' | !jalan & (rusak):* <-> \\ \0")).toEqual(["jalan", "rusak"]);
  });
});
