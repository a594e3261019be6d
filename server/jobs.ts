import type { TaskList } from "graphile-worker";
import type { Database } from "@/db/database";
import { setHeartbeat } from "@/db/queries/health";
import { photoStorage } from "./evidence/http";
import { removeOrphans } from "./evidence/remove-orphans";
import { projectOnce } from "./statistics/project";

/** Work that a transaction queued with `graphile_worker.add_job(name, payload)`. */
export const tasks: TaskList = {};

export interface Loop {
  name: string;
  /** Milliseconds between the end of one run and the start of the next. */
  pause: number;
  run: (db: Database) => Promise<void>;
}

/** Work that is never done: each runs by itself, one run at a time, and a failed run is tried again. */
export const loops: Loop[] = [
  { name: "heartbeat", pause: 2_000, run: setHeartbeat },
  { name: "tallies", pause: 1_000, run: keepTallies },
  { name: "orphaned photos", pause: 3_600_000, run: dropOrphans },
];

async function keepTallies(db: Database): Promise<void> {
  let hasMore = true;
  while (hasMore) hasMore = await projectOnce(db, new Date());
}

async function dropOrphans(db: Database): Promise<void> {
  await removeOrphans({ db, storage: photoStorage(), now: new Date() });
}
