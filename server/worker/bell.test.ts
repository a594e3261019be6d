import { expect, it } from "vitest";
import { openBell } from "./bell";

const timeOf = async (wait: Promise<void>) => {
  const began = performance.now();
  await wait;
  return performance.now() - began;
};

it("the bell ends a wait when it rings", async () => {
  const bell = openBell();
  setTimeout(bell.ring, 20);
  expect(await timeOf(bell.wait(5_000))).toBeLessThan(1_000);
});

it("the bell ends only the next wait when it rang while nobody waited", async () => {
  const bell = openBell();
  bell.ring();
  bell.ring();
  expect(await timeOf(bell.wait(5_000))).toBeLessThan(1_000);
  expect(await timeOf(bell.wait(100))).toBeGreaterThan(90);
});
