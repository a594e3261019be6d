import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { tools } from "../scale/drive";

export type Audit = {
  /** 0 to 100: performance, accessibility, best-practices. */
  scores: Record<string, number>;
  /** Milliseconds, but for the layout shift. */
  metrics: Record<string, number>;
  /** Audits of accessibility and best practices that did not pass. */
  short: string[];
};

/** Lighthouse 12.8.2 with its usual mobile phone and network, in a browser of its own. */
export async function audit(address: string, chromium: string): Promise<Audit> {
  const child = spawn(process.execPath, [path.join(tools, "audit.mjs"), address, chromium], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(await text(child.stdout));
}
