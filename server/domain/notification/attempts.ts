import { minutes, seconds } from "../duration";

/** After so many a delivery is a dead letter: a day and a quarter with graphile-worker's back-off. */
export const maxAttempts = 14;

/** A job is given this much longer than planned before another takes its place. */
const graceMs = seconds(20);

/** When a delivery that was tried so often is overdue; graphile-worker waits e^n seconds after the n-th attempt. */
export function overdueAfter(attempts: number, now: Date): Date {
  const waitMs = attempts === 0 ? 0 : Math.exp(Math.min(attempts, 10)) * 1_000;
  return new Date(now.getTime() + waitMs + graceMs);
}

/** May another e-mail go to this person now? What is urgent does not wait for the next one. */
export function mayLeave(
  { isUrgent, lastAt }: { isUrgent: boolean; lastAt: Date | null },
  digestMinutes: number,
  now: Date,
): boolean {
  return isUrgent || lastAt === null || now.getTime() - lastAt.getTime() >= minutes(digestMinutes);
}
