import { describe, expect, it } from "vitest";
import { answersSchema, filledSchema } from "./response";

const nine = [1, 2, 3, 4, 1, 2, 3, 4, 1];

describe("a filled form", () => {
  it("needs no profile and no suggestion", () => {
    expect(filledSchema.parse({ answers: nine })).toEqual({
      answers: nine,
      profile: { sex: null, ageBand: null, education: null, occupation: null },
      suggestion: null,
    });
  });

  it("takes empty fields of a plain form as missing", () => {
    const filled = filledSchema.parse({
      answers: nine,
      profile: { sex: "", ageBand: "18_29" },
      suggestion: "  ",
    });
    expect(filled.profile).toMatchObject({ sex: null, ageBand: "18_29" });
    expect(filled.suggestion).toBeNull();
  });

  it.each([
    ["eight answers", nine.slice(1)],
    ["ten answers", [...nine, 1]],
    ["a five", [...nine.slice(1), 5]],
    ["a zero", [...nine.slice(1), 0]],
    ["a half", [...nine.slice(1), 2.5]],
    ["a text", [...nine.slice(1), "4"]],
  ])("is refused with %s", (_what, answers) => expect(answersSchema.safeParse(answers).success).toBe(false));

  it("keeps a suggestion short", () => {
    expect(filledSchema.safeParse({ answers: nine, suggestion: "a".repeat(1001) }).success).toBe(false);
  });
});
