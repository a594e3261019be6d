import { expect, it } from "vitest";
import { redact } from "./redact";

it.each([
  ["550 5.1.1 <siti@contoh.id>: Recipient address rejected", "550 5.1.1 <…@…>: Recipient address rejected"],
  ["no route to +6281234567890", "no route to …"],
  ["the channel answered 503", "the channel answered 503"],
])("%s is kept as %s", (words, expected) => {
  expect(redact(words)).toBe(expected);
});
