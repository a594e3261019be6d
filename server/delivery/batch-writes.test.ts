import { expect, it } from "vitest";
import { batchWrites } from "./batch-writes";

it("writes the first entry alone and those added meanwhile as one batch", async () => {
  const batches: number[][] = [];
  const add = batchWrites<number>(async (entries) => {
    batches.push([...entries]);
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  const first = add(1);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await Promise.all([first, add(2), add(3)]);
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
