import { expect, test } from "vitest";
import { insertRow, nameWordsOf } from "./insert-row";

const source = `export const actions = [
  "ask",
  // the reporter's
  "answer",
] as const;
export const facts: Record<Action, Facts> = {
  ask: { told: "step" },
  answer: { told: "never" }
};
`;

test("a row goes to the end of a list", () => {
  expect(insertRow(source, { into: "actions" }, '  "hand_back"')).toContain(
    '"answer",\n  "hand_back",\n] as const',
  );
});

test("a row follows a key of a record, whether a comma stood there or not", () => {
  const after = (key: string) =>
    insertRow(source, { into: "facts", after: key }, '  hand_back: { told: "never" }');
  expect(after("ask")).toContain('"step" },\n  hand_back: { told: "never" },\n  answer');
  expect(after("answer")).toContain('answer: { told: "never" },\n  hand_back: { told: "never" },\n};');
});

test("a missing list or key is named", () => {
  expect(() => insertRow(source, { into: "moves" }, "")).toThrow("there is no list or record moves");
  expect(() => insertRow(source, { into: "facts", after: "merge" }, "")).toThrow("facts has no merge");
});

test("the entries of a list are read in their order", () => {
  expect(nameWordsOf(source, "actions")).toEqual(["ask", "answer"]);
});
