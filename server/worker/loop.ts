import type { Database } from "@/db/database";
import type { WorkTopic } from "@/db/queries/work";

/** What wakes loops: notified work, or settled events of the timeline. */
export type Topic = WorkTopic | "settled";
export type Ring = (topic: Topic) => void;

export interface Loop {
  name: string;
  wokenBy?: readonly Topic[];
  /** Milliseconds to rest after a run, so that work accumulates. */
  restMs?: number;
  /** Milliseconds after which it runs again unless woken. */
  pollMs: number;
  /** Returns the milliseconds after which it must run again, if sooner. */
  run: (db: Database) => Promise<number | undefined>;
  /** Waits for the work it has begun. */
  finish?: () => Promise<void>;
}
