import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { tools } from "../scale/drive";

type Audit = {
  /** 0 to 100: performance, accessibility, best-practices. */
  scores: Record<string, number>;
  /** Milliseconds, except for the layout shift. */
  metrics: Record<string, number>;
  /** Audits of accessibility and best practices that did not pass. */
  short: string[];
};

/** One run says little on a busy machine; Lighthouse recommends the median of five. */
const runs = 5;

/**
 * Lighthouse 12.8.2 with its default mobile phone and network, each run in a browser of its own: the run with the
 * median performance, and the performance of all. A visit before warms the server up.
 */
export async function auditPage(
  address: string,
  chromium: string,
): Promise<Audit & { performances: number[] }> {
  await runOnce(address, chromium);
  const audits: Audit[] = [];
  for (let run = 0; run < runs; run += 1) audits.push(await runOnce(address, chromium));
  const sorted = audits.toSorted((a, b) => performanceOf(a) - performanceOf(b));
  return { ...(sorted[(runs - 1) / 2] as Audit), performances: sorted.map(performanceOf) };
}

const performanceOf = ({ scores }: Audit): number => scores.performance ?? 0;

async function runOnce(address: string, chromium: string): Promise<Audit> {
  const child = spawn(process.execPath, [path.join(tools, "audit.mjs"), address, chromium], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(await text(child.stdout));
}
