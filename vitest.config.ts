import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const ignored = ["**/node_modules/**", ".next/**", ".data/**", "e2e/**"];

const shared = {
  env: {
    TZ: "America/St_Johns",
    LOG_LEVEL: "silent",
    RATE_LIMIT: "off",
    SECRET: "a secret that only the tests know",
  },
};

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: "unit",
          testTimeout: 30_000,
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...ignored, "**/*.db.test.ts", "**/*.dom.test.tsx"],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "dom",
          environment: "happy-dom",
          include: ["**/*.dom.test.tsx"],
          exclude: ignored,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "database",
          include: ["**/*.db.test.ts"],
          exclude: ignored,
          globalSetup: "db/testing/global-setup.ts",
          testTimeout: 180_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
