import path from "node:path";
import { defineConfig } from "vitest/config";

const shared = {
  resolve: { alias: { "@": path.resolve(import.meta.dirname), "server-only": path.resolve(import.meta.dirname, "db/testing/nothing.ts") } },
};

/** Neither UTC nor Jakarta, so that nothing leans on the machine's own clock. */
const env = { TZ: "America/St_Johns" };
const elsewhere = ["**/node_modules/**", "e2e/**", ".next/**", ".data/**"];

export default defineConfig({
  test: {
    projects: [
      { ...shared, test: { name: "unit", env, include: ["**/*.test.{ts,tsx}"], exclude: [...elsewhere, "**/*.db.test.ts"] } },
      {
        ...shared,
        test: {
          name: "database",
          env: { ...env, SECRET: "a secret of the tests, long enough to pass", RATE_LIMIT: "off", LOG_LEVEL: "silent" },
          include: ["**/*.db.test.ts"],
          exclude: elsewhere,
          globalSetup: ["db/testing/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
