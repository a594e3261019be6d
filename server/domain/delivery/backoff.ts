interface Backoff {
  /** Milliseconds after the first failed attempt; each further wait is `factor` times as long. */
  firstMs: number;
  factor: number;
  longestMs: number;
  /** Failed attempts after which a row is a dead letter. */
  maxAttempts: number;
  /** Share of a wait by which waits differ, so that rows that failed together are not retried together. */
  jitter: number;
}

const hourMs = 3_600_000;
/** Fourteen attempts over a day and a third. */
const patient: Backoff = { firstMs: 3_000, factor: 3, longestMs: 6 * hourMs, maxAttempts: 14, jitter: 0.2 };

/** Every delivery queue with its backoff. */
export const backoffs = {
  notifications: patient,
  webhooks: patient,
  handoffs: patient,
  replies: { firstMs: 2_000, factor: 2, longestMs: hourMs, maxAttempts: 10, jitter: 0.2 },
  arrivals: { firstMs: 2_000, factor: 2, longestMs: 600_000, maxAttempts: 8, jitter: 0 },
} as const satisfies Record<string, Backoff>;

export type QueueName = keyof typeof backoffs;

/**
 * When a row that failed for the n-th time (from 1) is retried; null makes it a dead letter.
 * @param chance from 0 to 1, the wait's position in the range of the jitter
 */
export function nextAttemptAt(backoff: Backoff, attempts: number, now: Date, chance = 0.5): Date | null {
  const { firstMs, factor, longestMs, maxAttempts, jitter } = backoff;
  if (attempts >= maxAttempts) return null;
  const waitMs = Math.min(longestMs, firstMs * factor ** (attempts - 1));
  return new Date(now.getTime() + Math.round(waitMs * (1 + jitter * (chance - 0.5))));
}

/** A number from 0 to 1 that is the same for the same key: reproducible jitter (FNV-1a, 32 bits). */
export function chanceOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) / 0xffffffff;
}
