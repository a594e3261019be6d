import { expect, it } from "vitest";
import { withinTime } from "./within-time";

it("returns the result of work that ends in time, and passes its error on", async () => {
  expect(await withinTime(1_000, async () => "done")).toBe("done");
  await expect(withinTime(1_000, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
});

it("rejects when work never ends", async () => {
  await expect(withinTime(20, () => new Promise(() => {}))).rejects.toThrow("took_too_long");
});
