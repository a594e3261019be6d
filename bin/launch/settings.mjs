import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./console.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
/** The worker's program, below the root. */
export const workerEntry = "server/worker/main.ts";

/** Adds the lines of `.env` that the environment lacks. (`process.loadEnvFile` needs Node 20.12.) */
function readEnvFile() {
  const file = path.join(root, ".env");
  if (!existsSync(file)) return;
  for (const line of readFileSync(file, "utf8").split(/\r?\n/)) {
    const found = /^\s*([A-Z_]+)\s*=\s*(.*?)\s*$/.exec(line);
    if (found) process.env[found[1]] ??= found[2].replace(/^(["'])(.*)\1$/, "$2");
  }
}

/** The settings that the launchers need before packages are installed; `server/env.ts` checks the others. */
export function readSettings() {
  readEnvFile();
  const port = process.env.PORT || "3000";
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new Refusal(`PORT is "${port}"; allowed is a number from 1 to 65535.`);
  }
  const complaints = process.env.DEMO_COMPLAINTS || "20000";
  if (!/^[1-9]\d{0,6}$/.test(complaints)) {
    throw new Refusal(`DEMO_COMPLAINTS is "${complaints}"; allowed is a number from 1 to 9999999.`);
  }
  const dataDir = path.resolve(root, process.env.DATA_DIR || ".data");
  if (!existsSync(dataDir)) mkdirSync(dataDir, { recursive: true });
  return {
    port: Number(port),
    listen: process.env.LISTEN || "127.0.0.1",
    dataDir,
    databaseUrl: process.env.DATABASE_URL || null,
    complaints,
    demo: process.env.DEMO || (process.env.DATABASE_URL ? "off" : "on"),
  };
}

/** The key of sessions and reporters' secrets: from the environment, or created once and stored. */
export function readSecret(dataDir) {
  if (process.env.SECRET) return process.env.SECRET;
  const file = path.join(dataDir, "secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8").trim();
}

/** The environment of the worker and the server. */
export function productEnvironment({ dataDir, port, listen, demo }, databaseUrl) {
  const address = process.env.PUBLIC_URL || `http://localhost:${port}`;
  const secret = readSecret(dataDir);
  return {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PORT: String(port),
    LISTEN: listen,
    DEMO: demo,
    SECRET: secret,
    PUBLIC_URL: address,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: secret,
  };
}

/** @throws Refusal when another process listens on the port */
export function checkPort(port, listen) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      const words =
        error.code === "EADDRINUSE" ? "is in use by another program" : `cannot be opened (${error.code})`;
      reject(
        new Refusal(`Port ${port} on ${listen} ${words}. Choose another one: PORT=${port + 1} npm start`),
      );
    });
    probe.listen(port, listen, () => probe.close(resolve));
  });
}
