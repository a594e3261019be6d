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
    IDENTITY_KEYS: `index=${"ab".repeat(32)} 1=${"cd".repeat(32)}`,
  },
};

/** Files share a process, which spares each the start of its own. */
const sharedProcess = { isolate: false, setupFiles: "bin/testing/fresh-file.ts", maxWorkers: 2 };

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
          ...sharedProcess,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "dom",
          maxWorkers: 2,
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
          ...sharedProcess,
          testTimeout: 180_000,
          sequence: { groupOrder: 1 },
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "hostile",
          include: ["e2e/hostile/*.hostile.ts"],
          globalSetup: "e2e/hostile/global-setup.ts",
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Two files at once would disturb each other's times.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
