import type { Database } from "@/db/database";
import type { WorkTopic } from "@/db/queries/work";

/** What wakes loops: work that was notified, or events of the timeline that have settled. */
export type Topic = WorkTopic | "settled";
export type Ring = (topic: Topic) => void;

export interface Loop {
  name: string;
  wokenBy?: readonly Topic[];
  /** Milliseconds after a run in which nothing wakes it, so that work gathers. */
  restMs?: number;
  /** Milliseconds after which it runs again when nothing wakes it. */
  pollMs: number;
  /** Returns the milliseconds after which it has to run again, if that may be sooner. */
  run: (db: Database) => Promise<number | undefined>;
  /** Waits for what it has begun. */
  finish?: () => Promise<void>;
}
