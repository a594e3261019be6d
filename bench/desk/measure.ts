import type { RawSql } from "@/db/database";
import { percentile } from "../scale/percentile";

export type DeskCase = {
  name: string;
  ask: () => Promise<unknown>;
  /** The bare statement that the call needs at least; null without one. */
  bare: ((sql: RawSql) => Promise<unknown>) | null;
};

export const timesOf = (times: readonly number[]) => ({
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  most: percentile(times, 1),
});

export async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

/** Milliseconds of a case and of its bare SQL, one after the other, after three warm-up rounds. */
export async function measureDeskCase(sql: RawSql, { ask, bare }: DeskCase, rounds: number) {
  const [asked, alone]: [number[], number[]] = [[], []];
  for (let round = -3; round < rounds; round += 1) {
    const time = await timed(ask);
    const bareTime = bare ? await timed(() => bare(sql)) : 0;
    if (round < 0) continue;
    asked.push(time);
    alone.push(bareTime);
  }
  return { ...timesOf(asked), ...(bare ? { bare: timesOf(alone) } : {}) };
}
