import { describe, expect, it, vi } from "vitest";

vi.mock("@/server/env", () => ({ env: { RATE_LIMIT: "on" } }));
const { limitPerMinute } = await import("./rate-limit");

describe("a pace of one's own", () => {
  it("lets through so many a minute, each caller by itself", async () => {
    for (let call = 0; call < 3; call += 1) await limitPerMinute("key:1", 3);
    await expect(limitPerMinute("key:1", 3)).rejects.toMatchObject({
      code: "TOO_MANY_REQUESTS",
      detail: { seconds: expect.any(Number) },
    });
    await limitPerMinute("key:2", 3);
    await limitPerMinute("key:1", 30);
  });
});
