import { expect, it } from "vitest";
import { type Allowance, longestLockMs, rateLimits } from "./rate-limits";

const allowances = Object.entries(rateLimits).flatMap(([name, counted]) =>
  Object.entries(counted).map(([by, allowance]: [string, Allowance]) => ({ name, by, ...allowance })),
);

it("locks nobody out of signing in for longer than a minute, by account or by address", () => {
  expect(longestLockMs).toBe(60_000);
  const ofSignIn = allowances.filter(({ name }) => name.startsWith("sign-in"));
  expect(ofSignIn.map(({ name, by, lockMs }) => [name, by, lockMs])).toEqual([
    ["sign-in", "address", longestLockMs],
    ["sign-in", "account", longestLockMs],
    ["sign-in-known", "account", longestLockMs],
  ]);
});

it("allows at least one call, and locks for no longer than it counts", () => {
  for (const { points, ms, lockMs = 0 } of allowances) {
    expect(points).toBeGreaterThan(0);
    expect(lockMs).toBeLessThanOrEqual(ms);
  }
});
