import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";

export type Request = {
  method: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: string;
};
/** Times in milliseconds; `bytes` over the wire per response, with headers. */
export type LoadMeasurement = {
  connections: number;
  requests: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  bytes: number;
  errors: number;
  statuses: Record<string, number>;
};

export const tools = path.join("bench", "tools");

/** Installs the tools of the measurement on demand. */
export function installTools(): void {
  if (existsSync(path.join(tools, "node_modules"))) return;
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error("Start this through npm: npm run bench");
  const { status } = spawnSync(process.execPath, [npm, "ci"], { cwd: tools, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("npm ci failed in bench/tools");
}

/** Puts load on a URL for so many seconds, from a process of its own. */
export async function drive(load: {
  url: string;
  requests: readonly Request[];
  connections: number;
  seconds: number;
}): Promise<LoadMeasurement> {
  const child = spawn(process.execPath, [path.join(tools, "drive.mjs")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify(load));
  return JSON.parse(await text(child.stdout));
}
