import { expect, it } from "vitest";
import { drainQueues } from "./drain-queues";

it("draining takes turns between the queues and stops when all are empty", async () => {
  const [left, turns]: [Record<string, number>, string[]] = [{ a: 100, b: 40 }, []];
  const take = (name: string) => async () => {
    turns.push(name);
    const taken = Math.min(left[name] ?? 0, 40);
    left[name] = (left[name] ?? 0) - taken;
    return taken;
  };
  await drainQueues(take("a"), take("b"));
  expect(left).toEqual({ a: 0, b: 0 });
  expect(turns).toEqual(["a", "b", "a", "b", "a", "b", "a", "b"]);
});

it("lets what comes meanwhile gather after a small batch, and not after a large one", async () => {
  const begin = (sizes: number[]) => {
    const draining = drainQueues(async () => sizes.shift() ?? 0);
    return { draining, left: () => sizes.length };
  };
  const large = begin([200, 200, 200]);
  const small = begin([1, 1, 1]);
  const began = performance.now();
  // Everything runs that waits for no timer.
  await new Promise(setImmediate);
  expect([large.left(), small.left()]).toEqual([0, 2]);
  await Promise.all([large.draining, small.draining]);
  expect(performance.now() - began).toBeGreaterThan(440);
});

it("draining stops after fifty rounds, however much is queued", async () => {
  let rounds = 0;
  await drainQueues(async () => {
    rounds += 1;
    return 1_000;
  });
  expect(rounds).toBe(50);
});
