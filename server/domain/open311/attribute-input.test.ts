import { describe, expect, it } from "vitest";
import { parseChoices, saveAttributeSchema, writeChoices } from "./attribute-input";

describe("the choices of a question", () => {
  it.each<[string, { key: string; name: string }[] | null]>([
    [
      "mati = Lampu mati\n\n kedip=Berkedip ",
      [
        { key: "mati", name: "Lampu mati" },
        { key: "kedip", name: "Berkedip" },
      ],
    ],
    ["a = b = c", [{ key: "a", name: "b = c" }]],
    ["", []],
    ["mati", null],
    ["mati =", null],
    ["= Mati", null],
    ["Lampu Mati = Mati", null],
  ])("are lines: %j", (text, expected) => expect(parseChoices(text)).toEqual(expected));

  it("are serialised as they were parsed", () => {
    const lines = "mati = Lampu mati\nkedip = Berkedip";
    expect(writeChoices(parseChoices(lines) ?? [])).toBe(lines);
  });
});

describe("a question", () => {
  const some = {
    ...{ categoryCode: "jalan", code: "lebar", position: 1, datatype: "singlevaluelist" as const },
    ...{ isRequired: false, description: "Lebar lubang", hint: " ", validFrom: "2026-12-01", reason: null },
    values: [{ key: "kecil", name: "Kecil" }],
  };
  const problemOf = (over: object) =>
    saveAttributeSchema.safeParse({ ...some, ...over }).error?.issues[0]?.message ?? null;

  it.each<[string, object, string | null]>([
    ["of a list with choices", {}, null],
    ["of a list without any", { values: [] }, "choices_wrong"],
    ["with one choice twice", { values: [some.values[0], some.values[0]] }, "choices_wrong"],
    ["with a code that no program could send", { code: "Lebar lubang" }, "code_wrong"],
    ["before the first", { position: -1 }, "number_wrong"],
  ])("%s is judged: %j", (_what, over, problem) => expect(problemOf(over)).toBe(problem));

  it("in free text has no choices", () => {
    expect(saveAttributeSchema.parse({ ...some, datatype: "text" })).toMatchObject({
      values: [],
      hint: null,
    });
  });
});
