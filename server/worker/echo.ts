import { setTimeout as sleep } from "node:timers/promises";
import type { WorkTopic } from "@/db/queries/work";
import { log, traceOf } from "@/server/log";

const soonMs = 200;
const laterMs = 1_000;

/**
 * Of transactions at the same time one alone notifies: after a notification the topic rings again until all that ran
 * then have ended, so that the others' work does not wait for a poll.
 */
export function openEchoes(
  listRunning: () => Promise<readonly string[]>,
  ring: (topic: WorkTopic) => void,
): (topic: WorkTopic) => Promise<void> {
  const echoing = new Set<WorkTopic>();
  const fresh = new Set<WorkTopic>();

  async function echo(topic: WorkTopic): Promise<void> {
    let awaited = await listRunning();
    for (let waitMs = soonMs, isSettled = false; !isSettled; ) {
      await sleep(waitMs, undefined, { ref: false });
      const running = await listRunning();
      const isFresh = fresh.delete(topic);
      if (isFresh) awaited = running;
      isSettled = !awaited.some((xid) => running.includes(xid));
      waitMs = isFresh ? soonMs : laterMs;
      ring(topic);
    }
  }

  return async (topic) => {
    fresh.add(topic);
    if (echoing.has(topic)) return;
    echoing.add(topic);
    fresh.delete(topic);
    // A database that is away rings for all when it is back.
    await echo(topic).catch((error: Error) => log().warn(traceOf(error), "an echo of new work failed"));
    echoing.delete(topic);
  };
}
