import { setTimeout as sleep } from "node:timers/promises";
import { hours, minutes } from "@/server/domain/duration";
import { query } from "./cases/case";
import { percentile } from "./percentile";
import type { SamplePoint } from "./sample";
import { drawSubmissionRequest } from "./submission";

const samples = 50;

/**
 * Milliseconds from the response to a submission until the map counts it, 50 times, polled every 20 ms. Submissions
 * follow one another after a random pause, so that they meet the worker at any moment.
 */
export async function measureLag(url: string, drawn: readonly SamplePoint[]) {
  const lags: number[] = [];
  for (let index = 0; index < samples; index += 1) {
    const before = await countReceived(url);
    const { path, headers, body } = drawSubmissionRequest(drawn, index);
    const answer = await fetch(url + path, {
      method: "POST",
      ...(headers && { headers }),
      ...(body && { body: body.replaceAll("{uuid}", crypto.randomUUID()) }),
    });
    if (!answer.ok) throw new Error(`a report was refused: ${await answer.text()}`);
    const began = performance.now();
    while ((await countReceived(url)) <= before) {
      if (performance.now() - began > minutes(1)) throw new Error("a report is not counted after a minute");
      await sleep(20);
    }
    lags.push(performance.now() - began);
    await sleep((index * 137) % 1_000);
  }
  return { samples, p50: percentile(lags, 0.5), p95: percentile(lags, 0.95), most: percentile(lags, 1) };
}

/** All complaints received by the city, by its statistics. */
async function countReceived(url: string): Promise<number> {
  const today = new Date(Date.now() + hours(7)).toISOString().slice(0, 10);
  const answer = await fetch(url + query("statistics.report", { from: today, to: today }).path);
  const { result } = (await answer.json()) as {
    result: { data: { json: { totals: { received: number } } } };
  };
  return result.data.json.totals.received;
}
