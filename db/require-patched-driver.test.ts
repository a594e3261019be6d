import { afterEach, expect, it, vi } from "vitest";

const words = /lacks the patch of db\/patches.*Run npm ci/s;

afterEach(() => {
  vi.doUnmock("postgres");
  vi.resetModules();
});

it.each([
  ["without a patch", {}],
  ["with an older patch", { patch: 1 }],
])("refuses to load the database on a driver %s", async (_, marks) => {
  vi.doMock("postgres", () => ({ default: Object.assign(() => {}, marks) }));
  await expect(import("./database")).rejects.toThrow(words);
});

it("loads the database on the driver that db/patches made", async () => {
  await expect(import("./database")).resolves.toHaveProperty("openDatabase");
});
