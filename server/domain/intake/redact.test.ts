import { expect, it } from "vitest";
import { measureGrowth, steepestGrowth } from "../testing/measure-growth";
import { redact } from "./redact";

it.each([
  ["550 5.1.1 <siti@contoh.id>: Recipient address rejected", "550 5.1.1 <…@…>: Recipient address rejected"],
  ["no route to +6281234567890", "no route to …"],
  ["the channel answered 503", "the channel answered 503"],
  ["from @siti to <a@b@c>, (x@y.id)", "from @siti to <…@…>, …@…"],
])("%s is redacted to %s", (words, expected) => {
  expect(redact(words)).toBe(expected);
});

it("redacts a long word without an address in a time that grows with it alone", async () => {
  const make = (size: number) => "a".repeat(size);
  expect(redact(make(20_000))).toBe(make(20_000));
  expect(await measureGrowth({ make, run: redact, size: 5_000 })).toBeLessThan(steepestGrowth);
});
