import { describe, expect, it, vi } from "vitest";

vi.mock("@/server/env", () => ({ env: { RATE_LIMIT: "on", SECRET: "of these tests", LOG_LEVEL: "silent" } }));
const { limitPerMinute } = await import("./rate-limit");

describe("a rate limit per caller", () => {
  it("allows its number of calls a minute for each caller", async () => {
    for (let call = 0; call < 3; call += 1) await limitPerMinute("key:1", 3);
    await expect(limitPerMinute("key:1", 3)).rejects.toMatchObject({
      code: "TOO_MANY_REQUESTS",
      detail: { seconds: expect.any(Number) },
    });
    await limitPerMinute("key:2", 3);
    await limitPerMinute("key:1", 30);
  });
});
