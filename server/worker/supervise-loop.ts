import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@/db/database";
import { log, traceOf, underNewId } from "@/server/log";
import type { Bell } from "./bell";
import type { Loop } from "./loop";

const afterFailureMs = 1_000;

/** Runs a loop until `stopping`, one run at a time; a failed run is logged and repeated. */
export async function superviseLoop(
  loop: Loop,
  bell: Bell,
  db: Database,
  stopping: AbortSignal,
): Promise<void> {
  const { name, run, restMs = 0, pollMs } = loop;
  while (!stopping.aborted) {
    const attempt = () =>
      run(db).catch((error: Error) => {
        log().error({ loop: name, ...traceOf(error) }, "a loop's run failed");
        return afterFailureMs;
      });
    const again = await underNewId(attempt);
    if (restMs > 0) await sleep(restMs, undefined, { signal: stopping }).catch(() => {});
    if (!stopping.aborted) await bell.wait(Math.min(pollMs, again ?? pollMs));
  }
  await loop.finish?.();
}
