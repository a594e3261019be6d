import { expect, it } from "vitest";
import { minutes } from "@/server/domain/duration";
import { restartWait } from "./processes.mjs";

it.each([
  ["one that lived long", minutes(1), 0, 0],
  ["one that lived long after it had ended early", 11_000, 8_000, 0],
  ["one that ended at once", 200, 0, 1_000],
  ["the second time", 200, 1_000, 2_000],
  ["the sixth time", 200, 16_000, 30_000],
  ["and then", 200, 30_000, 30_000],
])("%s that lived %i ms after a wait of %i is started again after %i ms", (_, life, last, wait) => {
  expect(restartWait(life, last)).toBe(wait);
});
