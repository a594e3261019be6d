import { setTimeout as sleep } from "node:timers/promises";
import { minutes } from "@/server/domain/duration";
import type { PlannedMessage } from "./plan";
import type { Sides, Speaker } from "./speaker";

type Pace = { perMinute: number | null; clients: number };

/**
 * Delivers the whole plan, several at once, with retries until the product accepts each, as every provider does.
 * `onDelivered` gets how many are delivered.
 */
export async function deliverMessages(
  plan: readonly PlannedMessage[],
  speakers: readonly Speaker[],
  sides: Sides,
  { perMinute, clients }: Pace,
  onDelivered: (count: number) => void = () => {},
): Promise<void> {
  const bySpeaker = new Map(speakers.map((speaker) => [speaker.channelCode, speaker]));
  const began = performance.now();
  let [taken, delivered] = [0, 0];
  async function client(): Promise<void> {
    for (let index = taken++; index < plan.length; index = taken++) {
      const planned = plan[index] as PlannedMessage;
      if (perMinute !== null) {
        const due = minutes(index / perMinute) - (performance.now() - began);
        if (due > 0) await sleep(due);
      }
      await until(() => bySpeaker.get(planned.channelCode)?.deliver(planned, sides) ?? Promise.resolve());
      delivered += 1;
      onDelivered(delivered);
    }
  }
  await Promise.all(Array.from({ length: clients }, client));
}

const mostTries = 600;

async function until(deliver: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await deliver();
    } catch (error) {
      if (tries >= mostTries) throw error;
      await sleep(Math.min(1_000, 50 * (tries + 1)));
    }
  }
}
