import { setTimeout as sleep } from "node:timers/promises";

const smallBatch = 30;
const pauseMs = 150;
/** Then the loop starts over, and can be stopped. */
const maxRounds = 50;

type TakeBatch = (now: Date) => Promise<number>;

/** Takes a batch from each queue in turn until all are empty. Pauses 150 ms after a small batch so that more can accumulate. */
export async function drainQueues(...takeBatches: readonly TakeBatch[]): Promise<void> {
  for (let round = 0; round < maxRounds; round += 1) {
    let taken = 0;
    for (const takeBatch of takeBatches) taken += await takeBatch(new Date());
    if (taken === 0) return;
    if (taken < smallBatch) await sleep(pauseMs);
  }
}
