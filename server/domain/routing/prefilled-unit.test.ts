import { expect, it } from "vitest";
import { prefilledUnit } from "./prefilled-unit";

const receivers = (...named: string[]) =>
  ["1", "2", "3"].map((value) => ({ value, isSuggested: named.includes(value) }));
const likely = (...values: string[]) => values.map((value) => ({ value }));

it.each([
  ["that the rules name while the text says nothing", receivers("1"), [], "1"],
  ["that the rules name and the text puts first", receivers("1"), likely("1", "2"), "1"],
  ["of the rules only when the text puts no other first", receivers("1"), likely("2", "1"), ""],
  ["of the rules only when the text speaks for no other alone", receivers("1"), likely("2"), ""],
  ["never by the text alone", receivers(), likely("2"), ""],
  ["never between two that the rules name", receivers("1", "2"), likely("1"), ""],
  ["never without receivers", [], likely("1"), ""],
])("a hand-over is prefilled with a unit %s", (_when, units, text, prefilled) => {
  expect(prefilledUnit(units, text)).toBe(prefilled);
});
