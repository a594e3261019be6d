import { setTimeout as sleep } from "node:timers/promises";

/** A batch of fewer is not worth its statements while more is coming. */
const few = 30;
const restMs = 150;
/** Then the loop begins anew, and may be told to stop. */
const mostRounds = 50;

type TakeBatch = (now: Date) => Promise<number>;

/** Batch after batch of each while any has a backlog, so that none waits for another's end; after small ones a moment lets more gather. */
export async function untilNone(...each: TakeBatch[]): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    let taken = 0;
    for (const takeBatch of each) taken += await takeBatch(new Date());
    if (taken === 0) return;
    if (taken < few) await sleep(restMs);
  }
}
