import { expect, it } from "vitest";
import { type FairQueue, openFairQueue } from "./fair-queue";

/** A queue whose work ends when told to; `log` names what has started. */
function openStage(bounds: { sideBySide: number; waiting: number }) {
  const queue: FairQueue = openFairQueue(bounds, () => new Error("busy"));
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const put = (name: string) =>
    queue(name.slice(0, 1), () => {
      log.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    });
  const finish = async (name: string) => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { put, finish, log };
}

it("serves sources in turn, also when the first one came with many", async () => {
  const { put, finish, log } = openStage({ sideBySide: 1, waiting: 10 });
  for (const name of ["a1", "a2", "a3", "b1", "c1", "b2"]) void put(name);
  for (let round = 0; round < 6; round += 1) await finish(log.at(-1) ?? "");
  expect(log).toEqual(["a1", "b1", "c1", "a2", "b2", "a3"]);
});

it("keeps a place free of the source that holds all others", async () => {
  const { put, log } = openStage({ sideBySide: 2, waiting: 10 });
  for (const name of ["a1", "a2", "a3", "b1"]) void put(name);
  await Promise.resolve();
  expect(log).toEqual(["a1", "b1"]);
});

it("refuses the newest of the source with the most when too many wait", async () => {
  const { put, log } = openStage({ sideBySide: 1, waiting: 3 });
  const refused: string[] = [];
  for (const name of ["a1", "a2", "a3", "a4", "b1", "a5"]) put(name).catch(() => refused.push(name));
  await new Promise(setImmediate);
  expect([log, refused]).toEqual([["a1"], ["a4", "a5"]]);
});

it("frees the place of work that fails", async () => {
  const queue = openFairQueue({ sideBySide: 1, waiting: 1 }, () => new Error("busy"));
  await expect(queue("a", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await queue("a", async () => "done")).toBe("done");
});
