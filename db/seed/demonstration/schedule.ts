import { createRandom, draw, type Random, randomFor, weigh } from "./random";
import { hourShares, weekdayShares } from "./shares";

const dayMs = 86_400_000;
const offsetMs = 7 * 3_600_000;

export type ScheduledDay = { day: string; start: number; count: number };

/** First moment of a day (ISO date) in Asia/Jakarta. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) - offsetMs;

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
  const days: { start: number; share: number }[] = [];
  for (let start = startOfDay(options.from); start <= startOfDay(options.to); start += dayMs) {
    const weekday = (new Date(start + offsetMs).getUTCDay() + 6) % 7;
    const noise = 0.85 + 0.3 * random();
    days.push({ start, share: (weekdayShares[weekday] ?? 1) * noise * elapsedShare(start, options.until) });
  }
  const total = days.reduce((sum, { share }) => sum + share, 0);
  let [seen, given] = [0, 0];
  return days.map(({ start, share }) => {
    seen += share;
    const count = Math.round((seen / total) * options.complaints) - given;
    given += count;
    return { day: new Date(start + offsetMs).toISOString().slice(0, 10), start, count };
  });
}

function elapsedShare(start: number, until: Date): number {
  const hours = Math.min(24, Math.max(0, (until.getTime() - start) / 3_600_000));
  return hours === 24 ? 1 : sumHours(hours) / sumHours(24);
}

const sumHours = (hours: number) =>
  hourShares.reduce((sum, share, hour) => sum + share * Math.min(1, Math.max(0, hours - hour)), 0);

/** The moments of a day's reports, in order, none after `until`. */
export function drawTimes(day: ScheduledDay, seed: number, until: Date): Date[] {
  const random = randomFor(seed ^ 0x7133, day.start / dayMs);
  const open = hourShares.map((share, hour): [number, number] => {
    const elapsed = (until.getTime() - day.start) / 3_600_000 - hour;
    return [hour, share * Math.min(1, Math.max(0, elapsed))];
  });
  const hours = weigh(open);
  const times = Array.from({ length: day.count }, () =>
    drawTime(random, day.start + draw(random, hours) * 3_600_000, until),
  );
  return times.sort((a, b) => a - b).map((time) => new Date(time));
}

function drawTime(random: Random, hourStart: number, until: Date): number {
  const span = Math.min(3_600_000, until.getTime() - hourStart);
  return hourStart + Math.floor(random() * Math.max(0, span));
}
