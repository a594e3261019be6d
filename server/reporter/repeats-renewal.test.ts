import { expect, it } from "vitest";
import { minutes } from "@/server/domain/duration";
import { repeatsRenewal } from "./repeats-renewal";

const at = new Date("2026-11-24T05:00:00Z");
const after = (ms: number) => new Date(at.getTime() + ms);
const renewal = { at, payload: { askedBy: "one" } };

it.each([
  ["at once", renewal, "one", after(0), true],
  ["just within 15 minutes", renewal, "one", after(minutes(15) - 1), true],
  ["after 15 minutes", renewal, "one", after(minutes(15)), false],
  ["from another browser", renewal, "two", after(0), false],
  ["without a cookie", renewal, null, after(0), false],
  ["after one that names no browser", { at, payload: {} }, "one", after(0), false],
  ["before there was any", null, "one", after(0), false],
])("a renewal repeats the last one %s: %#", (_when, last, askedBy, now, expected) => {
  expect(repeatsRenewal(last, askedBy, now)).toBe(expected);
});
