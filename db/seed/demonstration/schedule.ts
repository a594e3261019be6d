import { days, hours } from "@/server/domain/duration";
import { createRandom, draw, type Random, randomFor, weigh } from "./random";
import { hourShares, weekdayShares } from "./shares";

const offsetMs = hours(7);

export type ScheduledDay = { day: string; start: number; count: number };

/** First moment of a day (ISO date) in Asia/Jakarta. */
const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) - offsetMs;

/**
 * Spreads `complaints` over the days from `from` to `to` (ISO dates, both included) by weekday and chance; of the
 * last day only what lies before `until` counts. The counts add up exactly.
 */
export function planDays(options: {
  complaints: number;
  from: string;
  to: string;
  until: Date;
  seed: number;
}): ScheduledDay[] {
  const random = createRandom(options.seed ^ 0x5eed);
  const planned: { start: number; share: number }[] = [];
  for (let start = startOfDay(options.from); start <= startOfDay(options.to); start += days(1)) {
    const weekday = (new Date(start + offsetMs).getUTCDay() + 6) % 7;
    const noise = 0.85 + 0.3 * random();
    planned.push({
      start,
      share: (weekdayShares[weekday] ?? 1) * noise * elapsedShare(start, options.until),
    });
  }
  const total = planned.reduce((sum, { share }) => sum + share, 0);
  let [seen, given] = [0, 0];
  return planned.map(({ start, share }) => {
    seen += share;
    const count = Math.round((seen / total) * options.complaints) - given;
    given += count;
    return { day: new Date(start + offsetMs).toISOString().slice(0, 10), start, count };
  });
}

function elapsedShare(start: number, until: Date): number {
  const elapsed = Math.min(24, Math.max(0, (until.getTime() - start) / hours(1)));
  return elapsed === 24 ? 1 : sumHours(elapsed) / sumHours(24);
}

const sumHours = (elapsed: number) =>
  hourShares.reduce((sum, share, hour) => sum + share * Math.min(1, Math.max(0, elapsed - hour)), 0);

/** The moments of a day's reports, in order, none after `until`. */
export function drawTimes(day: ScheduledDay, seed: number, until: Date): Date[] {
  const random = randomFor(seed ^ 0x7133, day.start / days(1));
  const open = hourShares.map((share, hour): [number, number] => {
    const elapsed = (until.getTime() - day.start) / hours(1) - hour;
    return [hour, share * Math.min(1, Math.max(0, elapsed))];
  });
  const table = weigh(open);
  const times = Array.from({ length: day.count }, () =>
    drawTime(random, day.start + hours(draw(random, table)), until),
  );
  return times.sort((a, b) => a - b).map((time) => new Date(time));
}

function drawTime(random: Random, hourStart: number, until: Date): number {
  const span = Math.min(hours(1), until.getTime() - hourStart);
  return hourStart + Math.floor(random() * Math.max(0, span));
}
