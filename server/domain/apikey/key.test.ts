import { describe, expect, it } from "vitest";
import { type ApiScope, findKeyProblem, type JurisdictionCode, makeKeySchema, readKeyState } from "./key";

const key = {
  revokedAt: null,
  lastDay: null,
  scopes: ["read", "create"] as ApiScope[],
  jurisdiction: "jakarta" as JurisdictionCode,
};
const today = "2026-11-24";
const wanted = { scope: "create", jurisdiction: "jakarta" } as const;

describe("a key", () => {
  it.each<[string, Partial<typeof key> & { lastDay?: string | null }, string]>([
    ["without end", {}, "open"],
    ["on its last day", { lastDay: today as never }, "open"],
    ["on the day after", { lastDay: "2026-11-23" as never }, "expired"],
    ["taken back", { revokedAt: new Date("2026-11-20T00:00:00Z") as never }, "revoked"],
    ["taken back and over", { revokedAt: new Date() as never, lastDay: "2020-01-01" as never }, "revoked"],
  ])("%s is %s", (_what, over, state) => expect(readKeyState({ ...key, ...over }, today)).toBe(state));

  it.each<[string, object, object, string | null]>([
    ["its own scope", {}, {}, null],
    ["a scope that it lacks", {}, { scope: "update" }, "key_without_scope"],
    ["the other city", {}, { jurisdiction: "jakarta-uji" }, "key_elsewhere"],
    ["a day after its end", { lastDay: "2026-11-01" }, {}, "key_expired"],
    ["a day after it was taken back", { revokedAt: new Date() }, {}, "key_revoked"],
  ])("asked for %s answers %s", (_what, over, asked, problem) =>
    expect(findKeyProblem({ ...key, ...over }, { ...wanted, ...asked }, today)).toBe(problem),
  );

  it("is created with a scope and a rate limit", () => {
    const wish = {
      name: "Aplikasi RT",
      contact: "pengelola@contoh.id",
      jurisdiction: "jakarta",
      scopes: ["create"],
      perMinute: 60,
      lastDay: null,
    };
    expect(makeKeySchema.parse(wish)).toMatchObject({ channelCode: "open311", reason: null });
    expect(makeKeySchema.safeParse({ ...wish, scopes: [] }).success).toBe(false);
    expect(makeKeySchema.safeParse({ ...wish, perMinute: 0 }).success).toBe(false);
    expect(makeKeySchema.safeParse({ ...wish, lastDay: "24-11-2026" }).success).toBe(false);
  });
});
