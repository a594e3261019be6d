import { describe, expect, it } from "vitest";
import { type Attribute, type AttributeAnswers, findAnswerProblem, writeAnswers } from "./attribute";

const ask = (code: string, datatype: Attribute["datatype"], isRequired = false): Attribute => ({
  code,
  datatype,
  isRequired,
  description: `Pertanyaan ${code}`,
  hint: null,
  values: datatype.endsWith("list")
    ? [
        { key: "a", name: "Pilihan A" },
        { key: "b", name: "Pilihan B" },
      ]
    : [],
});
const asked = [
  ask("satu", "singlevaluelist", true),
  ask("banyak", "multivaluelist"),
  ask("angka", "number"),
  ask("saat", "datetime"),
  ask("kata", "string"),
];

describe("answers to a service's questions", () => {
  it.each<[string, AttributeAnswers, string | null]>([
    ["only what is required", { satu: ["a"] }, null],
    [
      "everything",
      { satu: ["b"], banyak: ["a", "b"], angka: ["-1.5"], saat: ["2026-11-24T08:00:00Z"], kata: ["ya"] },
      null,
    ],
    ["blanks where nothing is required", { satu: ["a"], angka: [""] }, null],
    ["nothing", {}, "attribute[satu] is required"],
    ["a blank where an answer is required", { satu: [""] }, "attribute[satu] is required"],
    ["a key that is not offered", { satu: ["c"] }, "attribute[satu] must be of a, b"],
    ["two where one is asked", { satu: ["a", "b"] }, "attribute[satu] takes one value"],
    ["one wrong of many", { satu: ["a"], banyak: ["a", "x"] }, "attribute[banyak] must be of a, b"],
    ["a number that is none", { satu: ["a"], angka: ["1e3"] }, "attribute[angka] must be a number"],
    ["a moment that is none", { satu: ["a"], saat: ["kemarin"] }, "attribute[saat] must be a date and time"],
    [
      "a long word",
      { satu: ["a"], kata: ["x".repeat(501)] },
      "attribute[kata] is longer than 500 characters",
    ],
    ["something not asked", { satu: ["a"], lain: ["x"] }, "attribute[lain] is not asked by this service"],
  ])("that give %s: %s", (_what, answers, problem) =>
    expect(findAnswerProblem(asked, answers)).toBe(problem),
  );

  it("become lines in the order of the questions, with the names of the choices", () => {
    expect(writeAnswers(asked, { kata: ["di pojok"], banyak: ["b", "a"], satu: ["a"], angka: [""] })).toEqual(
      ["Pertanyaan satu: Pilihan A", "Pertanyaan banyak: Pilihan B, Pilihan A", "Pertanyaan kata: di pojok"],
    );
  });
});
