import type { Database } from "@/db/database";
import { drainQueues } from "./drain-queues";
import type { Loop } from "./loop";

type Context = { db: Database; now: Date };
type Run = Loop["run"];

/** One call per run. */
export const once =
  (work: (context: Context) => Promise<unknown>): Run =>
  async (db) => {
    await work({ db, now: new Date() });
    return undefined;
  };

/** Batches until nothing is left. */
export const drain =
  (take: (context: Context) => Promise<number>): Run =>
  async (db) => {
    await drainQueues((now) => take({ db, now }));
    return undefined;
  };

/** A few batches per run, so that long work stays in the background. */
export const inSteps =
  (steps: number, take: (context: Context) => Promise<number>): Run =>
  async (db) => {
    for (let step = 0; step < steps; step += 1)
      if ((await take({ db, now: new Date() })) === 0) return undefined;
    return undefined;
  };
