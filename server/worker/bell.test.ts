import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openBell } from "./bell";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Begins to wait, and returns how to ask whether the wait has ended after so many milliseconds. */
function begin(wait: Promise<void>) {
  let hasEnded = false;
  void wait.then(() => {
    hasEnded = true;
  });
  return async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds);
    return hasEnded;
  };
}

it("the bell ends a wait when it rings", async () => {
  const bell = openBell();
  const hasEnded = begin(bell.wait(5_000));
  expect(await hasEnded(20)).toBe(false);
  bell.ring();
  expect(await hasEnded(0)).toBe(true);
});

it("the bell ends only the next wait when it rang while nobody waited", async () => {
  const bell = openBell();
  bell.ring();
  bell.ring();
  expect(await begin(bell.wait(5_000))(0)).toBe(true);
  const hasEnded = begin(bell.wait(100));
  expect(await hasEnded(99)).toBe(false);
  expect(await hasEnded(1)).toBe(true);
});
