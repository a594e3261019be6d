import { setTimeout as sleep } from "node:timers/promises";
import { minutes } from "@/server/domain/duration";

const pollMs = 20;
const patienceMs = minutes(2);

/** Returns once it is so; it is asked at least once. @throws with `what` when two minutes have passed. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > giveUpAt) throw new Error(`not in time: ${what}`);
    await sleep(pollMs);
  }
}
