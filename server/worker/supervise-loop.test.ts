import { expect, it, vi } from "vitest";
import type { Database } from "@/db/database";
import { openBell } from "./bell";
import type { Loop } from "./loop";
import { superviseLoop } from "./supervise-loop";

vi.mock("@/server/log", async (original) => ({
  ...(await original<typeof import("@/server/log")>()),
  log: () => ({ error: () => {} }),
}));

const db = {} as Database;

/** Runs a loop until it was run so often. */
async function runTimes(times: number, loop: Omit<Loop, "name" | "run">, again?: () => number | undefined) {
  const [bell, stopping] = [openBell(), new AbortController()];
  let runs = 0;
  const stop = () => {
    stopping.abort();
    bell.ring();
  };
  const run = async () => {
    runs += 1;
    if (runs === times) stop();
    return again?.();
  };
  const running = superviseLoop({ ...loop, name: "test", run }, bell, db, stopping.signal);
  return { bell, stop, running, runs: () => runs };
}

it("a loop runs again when the bell rings, however long its poll", async () => {
  const { bell, running, runs } = await runTimes(3, { pollMs: 60_000 });
  await vi.waitFor(() => expect(runs()).toBe(1));
  bell.ring();
  await vi.waitFor(() => expect(runs()).toBe(2));
  bell.ring();
  await running;
  expect(runs()).toBe(3);
});

it("a loop runs again when a run asks for it, or else at its poll", async () => {
  await (await runTimes(3, { pollMs: 60_000 }, () => 5)).running;
  await (await runTimes(3, { pollMs: 5 })).running;
});

it("a loop runs again after a failed run", async () => {
  const stumbles = await runTimes(2, { pollMs: 20 }, () => {
    throw new Error("no");
  });
  await stumbles.running;
});

it("lets work gather: however often it rings, runs lie a rest apart", async () => {
  const began: number[] = [];
  const { bell, running } = await runTimes(4, { pollMs: 60_000, restMs: 50 }, () => {
    began.push(performance.now());
    return undefined;
  });
  const ringing = setInterval(bell.ring, 5);
  await running;
  clearInterval(ringing);
  const rests = began.slice(1).map((at, index) => at - (began[index] as number));
  expect(rests).toHaveLength(3);
  // A timer may fire up to a millisecond early.
  expect(Math.min(...rests)).toBeGreaterThanOrEqual(49);
});

it("a stopped loop finishes its run", async () => {
  const finish = vi.fn(async () => {});
  const { stop, running } = await runTimes(1_000, { pollMs: 60_000, finish });
  stop();
  await running;
  expect(finish).toHaveBeenCalledOnce();
});
