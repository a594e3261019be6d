export const maxAttempts = 8;
const longestMs = 600_000;

/** What stands beside an attempt from when it begins until it ends: it stays where the process died in between. */
export const neverFinished = "never_finished";

/** When what failed so often (from 1) is tried again: after 2, 4, 8 … seconds, ten minutes at most; null gives it up. */
export function retryAt(attempts: number, now: Date): Date | null {
  if (attempts >= maxAttempts) return null;
  return new Date(now.getTime() + Math.min(longestMs, 1_000 * 2 ** attempts));
}
