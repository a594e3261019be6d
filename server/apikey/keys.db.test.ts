import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, noon, openWorld, type World } from "@/db/testing/world";
import { requireKey } from "./require-key";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const wish = {
  name: "Aplikasi RT",
  contact: "uji@contoh.id",
  jurisdiction: "jakarta" as const,
  scopes: ["create" as const],
  perMinute: 60,
  lastDay: "2026-11-25",
  reason: "Perjanjian kerja sama",
};
const boss = (now = noon) => world.callAs(world.staff.administrator, now);
const at = (now: Date) => ({ db: world.db, now });

describe("an API key", () => {
  it("is shown once, authenticates, and is listed without its value", async () => {
    const api = await boss();
    const { id, key } = await api.admin.keys.make(wish);
    expect(key).toMatch(/^crm_[\w-]{43}$/);
    expect(await requireKey(at(noon), key, { scope: "create" })).toMatchObject({
      id,
      channelCode: "open311",
    });
    const listed = (await api.admin.keys.list()).find((one) => one.id === id);
    expect(listed).toMatchObject({
      name: "Aplikasi RT",
      state: "open",
      lastUsedOn: "2026-11-24",
      createdBy: "Petugas administrator",
    });
    expect(JSON.stringify(listed)).not.toContain(key);
    const [change] = await api.admin.changes({ entity: "api_key" });
    expect(change).toMatchObject({
      key: String(id),
      after: { name: "Aplikasi RT" },
      reason: "Perjanjian kerja sama",
    });
    expect(JSON.stringify(change)).not.toContain(key);
  });

  it("is valid until the end of its last day in Jakarta", async () => {
    const { key } = await (await boss()).admin.keys.make(wish);
    const ask = (now: string) => requireKey(at(new Date(now)), key, { scope: "create" });
    await expect(ask("2026-11-25T16:59:59Z")).resolves.toBeDefined();
    await expect(ask("2026-11-25T17:00:00Z")).rejects.toThrow("key_expired");
  });

  it("is refused with the reason", async () => {
    const api = await boss();
    const { id, key } = await api.admin.keys.make(wish);
    const ask = (given: string | null, wanted = {}) =>
      requireKey(at(noon), given, { scope: "create", ...wanted });
    await expect(ask(null)).rejects.toThrow("key_missing");
    await expect(ask(`${key}x`)).rejects.toThrow("key_unknown");
    await expect(ask(key, { scope: "update" })).rejects.toThrow("key_without_scope");
    await expect(ask(key, { jurisdiction: "jakarta-uji" })).rejects.toThrow("key_elsewhere");
    await api.admin.keys.revoke({ id });
    await expect(ask(key)).rejects.toThrow("key_revoked");
    await expect(api.admin.keys.revoke({ id })).rejects.toThrow("key_revoked");
    expect((await api.admin.keys.list()).find((one) => one.id === id)?.state).toBe("revoked");
  });

  it("is refused for an unknown channel", async () => {
    const api = await boss(after(1));
    await expect(api.admin.keys.make({ ...wish, channelCode: "merpati" })).rejects.toThrow("channel_unknown");
  });
});
