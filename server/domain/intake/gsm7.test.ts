import { describe, expect, it } from "vitest";
import { septets, toGsm7 } from "./gsm7";

describe("a text in the alphabet of SMS", () => {
  it.each([
    ["Lampu mati di Jl. Kramat", "Lampu mati di Jl. Kramat"],
    ["“besok” – katanya…", '"besok" - katanya...'],
    ["café Ñandú ă", "café Ñandu a"],
    ["tolong 🙏🙏 ya", "tolong ? ya"],
    ["مرحبا", "?"],
    ["[JK] {a}", "[JK] {a}"],
  ])("%s", (text, expected) => {
    expect(toGsm7(text)).toBe(expected);
  });
});

it.each([
  ["", 0],
  ["abc", 3],
  ["€5", 3],
  ["[]", 4],
])("%s takes %i septets", (text, expected) => {
  expect(septets(text)).toBe(expected);
});
