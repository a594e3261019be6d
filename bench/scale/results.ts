import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import path from "node:path";
import type { LoadMeasurement } from "./drive";
import type { makeCity } from "./make-city";
import type { CaseResult } from "./measure-case";

export type SizeResult = {
  at: string;
  commit: string;
  /** Load of one minute before the measurement: other processes show here. */
  loadBefore: number;
  city: Awaited<ReturnType<typeof makeCity>>;
  rebuildSeconds: Record<string, number>;
  readModels: Record<string, { rows: number; bytes: number }>;
  bare: LoadMeasurement;
  cases: Record<string, CaseResult | { failed: string }>;
  ingest: LoadMeasurement;
  lag: { samples: number; p50: number; p95: number; most: number };
};
export type Results = { machine: Record<string, unknown>; sizes: Record<string, SizeResult> };

const file = path.join("bench", "results", "scale.json");

export const describeMachine = () => ({
  node: process.version,
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
});

export function readResults(): Results {
  if (!existsSync(file)) return { machine: describeMachine(), sizes: {} };
  return JSON.parse(readFileSync(file, "utf8"));
}

/** One line per size of city. */
export function writeResults({ machine, sizes }: Results): void {
  const lines = Object.entries(sizes).map(
    ([size, result]) => `  ${JSON.stringify(size)}: ${JSON.stringify(result)}`,
  );
  writeFileSync(file, `{ "machine": ${JSON.stringify(machine)}, "sizes": {\n${lines.join(",\n")}\n} }\n`);
}

export const readLoad = (): number => Number((loadavg()[0] ?? 0).toFixed(2));
export const readCommit = (): string =>
  execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
