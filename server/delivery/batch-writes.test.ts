import { expect, it, vi } from "vitest";
import { batchWrites } from "./batch-writes";

it("writes the first entry alone and those added meanwhile as one batch", async () => {
  const batches: number[][] = [];
  let endWrite = () => {};
  const add = batchWrites<number>(async (entries) => {
    batches.push([...entries]);
    if (batches.length === 1) await new Promise<void>((resolve) => (endWrite = resolve));
  });
  const first = add(1);
  await vi.waitFor(() => expect(batches).toEqual([[1]]));
  const meanwhile = [add(2), add(3)];
  endWrite();
  await Promise.all([first, ...meanwhile]);
  await add(4);
  expect(batches).toEqual([[1], [2, 3], [4]]);
});

it("rejects only the entries of a failed batch, and continues with the next", async () => {
  const add = batchWrites<number>(async ([first]) => {
    if (first === 1) throw new Error("no");
  });
  await expect(add(1)).rejects.toThrow("no");
  await expect(add(2)).resolves.toBeUndefined();
});
