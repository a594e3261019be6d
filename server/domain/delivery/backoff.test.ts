import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backoffs, chanceOf, nextAttemptAt, type QueueName } from "./backoff";

const now = new Date("2026-11-24T05:00:00Z");
const names = Object.keys(backoffs) as QueueName[];
const secondsAfter = (name: QueueName, attempts: number) => {
  const at = nextAttemptAt(backoffs[name], attempts, now);
  return at && (at.getTime() - now.getTime()) / 1_000;
};

it.each<[QueueName, number, number | null]>([
  ["arrivals", 1, 2],
  ["arrivals", 2, 4],
  ["arrivals", 7, 128],
  ["arrivals", 8, null],
  ["arrivals", 9, null],
  ["replies", 1, 2],
  ["replies", 9, 512],
  ["replies", 10, null],
  ["webhooks", 1, 3],
  ["webhooks", 3, 27],
  ["webhooks", 10, 21_600],
  ["webhooks", 13, 21_600],
  ["webhooks", 14, null],
])("%s that failed %i times are retried after %s seconds", (name, attempts, seconds) => {
  expect(secondsAfter(name, attempts)).toBe(seconds);
});

describe.each(names)("%s", (name) => {
  it("wait longer each time, never less than half a second nor more than the longest wait and its jitter", () => {
    const backoff = backoffs[name];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.string(), (attempts, key) => {
        const at = nextAttemptAt(backoff, attempts, now, chanceOf(key));
        if (at === null) return attempts >= backoff.maxAttempts;
        const waitMs = at.getTime() - now.getTime();
        return waitMs > 500 && waitMs <= backoff.longestMs * (1 + backoff.jitter / 2);
      }),
    );
  });
});

it("the jitter of backoff is the same for the same key, and spreads different keys over the whole range", () => {
  expect(chanceOf("a 1")).toBe(chanceOf("a 1"));
  const chances = Array.from({ length: 1_000 }, (_, index) => chanceOf(`reply ${index}`));
  expect(Math.min(...chances)).toBeLessThan(0.05);
  expect(Math.max(...chances)).toBeGreaterThan(0.95);
});
