import { expect, it } from "vitest";
import { meaningOf } from "./placement";

it.each([
  ["triage", "Gambir", "triagePlaced"],
  ["triage", null, "triage"],
  ["waiting", "Gambir", "waiting"],
] as const)("a complaint in %s at %s is told as %s", (status, kelurahan, told) => {
  expect(meaningOf({ status, place: { kelurahan } })).toBe(told);
});
