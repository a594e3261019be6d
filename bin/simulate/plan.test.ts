import { expect, it } from "vitest";
import { planMessages } from "./plan";

const options = {
  total: 1_000,
  channelCodes: ["a", "b", "c"],
  repeatPercent: 20,
  garbagePercent: 5,
  seed: 7,
};
const count = (kind: string) => planMessages(options).filter((one) => one.kind === kind).length;

it("holds as many messages of each kind as were asked for", () => {
  expect([count("real"), count("repeat"), count("garbage")]).toEqual([750, 200, 50]);
});

it("duplicates only real messages, marks each real message uniquely, and uses every channel", () => {
  const plan = planMessages(options);
  const real = new Set(plan.filter(({ kind }) => kind === "real").map(({ mark }) => mark));
  expect(real.size).toBe(750);
  expect(plan.filter(({ kind }) => kind === "repeat").every(({ mark }) => real.has(mark))).toBe(true);
  expect(new Set(plan.map(({ channelCode }) => channelCode)).size).toBe(3);
});

it("is the same for the same seed and different for another", () => {
  expect(planMessages(options)).toEqual(planMessages(options));
  expect(planMessages({ ...options, seed: 8 })).not.toEqual(planMessages(options));
});
