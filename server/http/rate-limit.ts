import { RateLimiterMemory } from "rate-limiter-flexible";
import { DomainError } from "@/server/domain/errors";
import { env } from "@/server/env";

/** Points per seconds, by limit; keys are IP addresses or persons, kept in memory only. */
const limits = {
  "sign-in": { points: 10, duration: 300 },
  "second-factor": { points: 8, duration: 300 },
  submit: { points: 20, duration: 600 },
  track: { points: 120, duration: 60 },
  upload: { points: 60, duration: 600 },
  respond: { points: 20, duration: 600 },
  download: { points: 60, duration: 600 },
  secret: { points: 30, duration: 600 },
  /** Of a channel's own API, which the whole city may use. */
  "channel-key": { points: 1_200, duration: 60 },
  survey: { points: 30, duration: 3_600 },
  open311: { points: 600, duration: 60 },
  "open311-post": { points: 6_000, duration: 60 },
} as const;

type LimitName = keyof typeof limits;

const limiters = new Map<LimitName, RateLimiterMemory>();

/** @throws TOO_MANY_REQUESTS with `seconds` to wait */
export async function limit(name: LimitName, key: string): Promise<void> {
  if (env.RATE_LIMIT === "off") return;
  const limiter = limiters.get(name) ?? new RateLimiterMemory(limits[name]);
  limiters.set(name, limiter);
  await consume(limiter, key);
}

const paces = new Map<number, RateLimiterMemory>();

/** The same for a caller with its own limit. @throws TOO_MANY_REQUESTS with `seconds` to wait */
export async function limitPerMinute(key: string, points: number): Promise<void> {
  if (env.RATE_LIMIT === "off") return;
  const limiter = paces.get(points) ?? new RateLimiterMemory({ points, duration: 60 });
  paces.set(points, limiter);
  await consume(limiter, key);
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    const wait = refusal as { msBeforeNext?: number };
    throw new DomainError("TOO_MANY_REQUESTS", "too_many_requests", {
      seconds: Math.ceil((wait.msBeforeNext ?? 1_000) / 1_000),
    });
  }
}

/** The caller's IP address or /64 network, for limits only; the HTTP server writes it (`bin/launch/caller.mjs`). */
export function callerAddress(forwardedFor: string | null | undefined): string {
  return forwardedFor?.split(",").at(-1)?.trim() || "local";
}
