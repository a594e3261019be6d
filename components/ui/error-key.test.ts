import { expect, it } from "vitest";
import { errorKey } from "./error-key";

const errors = { has: (key: string) => ["internal", "invalid_input", "offline"].includes(key) };

it.each([
  ["offline", undefined, "offline"],
  ["spoken_by_nobody", undefined, "internal"],
  ["spoken_by_nobody", "invalid_input", "invalid_input"],
  [null, undefined, "internal"],
  ["", "invalid_input", "invalid_input"],
] as const)("the text of %j, or else of %s, is that of %s", (key, other, expected) => {
  expect(errorKey(errors, key, other)).toBe(expected);
});
