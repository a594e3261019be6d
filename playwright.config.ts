import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { issuerClient } from "./server/auth/testing/issuer-client";

const port = process.env.E2E_PORT || "3199";
const dataDir = process.env.E2E_DATA_DIR || path.resolve(".data", "browser");
/** The organisation's own accounts; only the stories about them open the issuer. */
const accounts = { port: Number(port) + 1_000, name: "Akun Pemprov" };
/** The mail server; only the stories that read e-mails open it. */
const mailPort = Number(port) + 2_000;
const isRoot = process.getuid?.() === 0;

/** A browser that talks to nobody but the product. */
const args = [
  ...(isRoot ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: ".data/test-results/playwright",
  /* A machine under load is slow, not wrong: what fails must fail for what it shows. */
  timeout: 180_000,
  expect: { timeout: 15_000 },
  /* Files run side by side on one product: each story plays in a kelurahan of its own. */
  workers: 2,
  metadata: { dataDir, accounts, mailPort },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium", args },
  },
  projects: [{ name: "chromium", use: { ...devices["Desktop Chrome"] } }],
  webServer: {
    command: "node bin/start.mjs",
    url: `http://127.0.0.1:${port}/api/health`,
    timeout: 180_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      PORT: port,
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      DEMO: "on",
      DEMO_COMPLAINTS: "300",
      BASEMAP: "none",
      RATE_LIMIT: "off",
      OUTBOUND_PRIVATE: "on",
      SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
      OIDC_ISSUER: `http://127.0.0.1:${accounts.port}`,
      OIDC_CLIENT_ID: issuerClient.id,
      OIDC_CLIENT_SECRET: issuerClient.secret,
      OIDC_NAME: accounts.name,
    },
  },
});
