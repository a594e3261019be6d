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

it("draining waits for more after a small batch, and not after a large one", async () => {
  const timeOf = async (sizes: number[]) => {
    const began = performance.now();
    await drainQueues(async () => sizes.shift() ?? 0);
    return performance.now() - began;
  };
  const small = await timeOf([1, 1, 1]);
  expect(small).toBeGreaterThan(440);
  expect(await timeOf([200, 200, 200])).toBeLessThan(small / 2);
});

it("draining stops after fifty rounds, however much is queued", async () => {
  let rounds = 0;
  await drainQueues(async () => {
    rounds += 1;
    return 1_000;
  });
  expect(rounds).toBe(50);
});
