import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inject } from "vitest";
import { openProduct } from "../fixtures/product";

export type ProductAddress = { url: string; port: number; dataDir: string };

/** The built product on a port and in a data directory of its own: server, worker and Postgres, with its limits on. */
export async function startProduct() {
  const dataDir = mkdtempSync(path.join(tmpdir(), "hostile-"));
  const port = await freePort();
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(port),
    DATABASE_URL: "",
    DEMO: "on",
    DEMO_COMPLAINTS: "200",
    RATE_LIMIT: "on",
    SECRET: "",
    LOG_LEVEL: "warn",
    NODE_ENV: "production" as const,
  };
  const product: ChildProcess = spawn(process.execPath, ["bin/start.mjs"], { env, stdio: "inherit" });
  const url = `http://127.0.0.1:${port}`;
  await untilHealthy(url, product);
  return {
    address: { url, port, dataDir },
    async stop() {
      const ended = new Promise((resolve) => product.once("exit", resolve));
      product.kill("SIGTERM");
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The running product as a test sees it: its address, its database, and the key of its secrets. */
export function joinProduct() {
  const address = inject("hostileProduct");
  const secretKey = readFileSync(path.join(address.dataDir, "secret"), "utf8").trim();
  const database = openProduct(address.dataDir);
  process.env.DATABASE_URL = database.url;
  return { ...address, database, secretKey };
}

export type Product = ReturnType<typeof joinProduct>;

async function untilHealthy(url: string, product: ChildProcess): Promise<void> {
  while (product.exitCode === null) {
    const response = await fetch(`${url}/api/health`).catch(() => null);
    if (response?.ok) return;
    await sleep(500);
  }
  throw new Error("the product did not start");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
