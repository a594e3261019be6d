import { createHmac } from "node:crypto";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from "rate-limiter-flexible";
import type { RawSql } from "@/db/database";
import { rateLimitPool } from "@/db/rate-limit-store";
import { withinTime } from "@/server/delivery/within-time";
import { seconds } from "@/server/domain/duration";
import type { Allowance } from "@/server/domain/throttling/rate-limits";
import { log, traceOf } from "@/server/log";

type Store = {
  sql: () => RawSql;
  secretKey: string;
  /** Called when a limit is reached, and not for the refusals that follow: a flood must not flood the log. */
  onRefusal?: (caller: string) => void;
};

/** The points taken within this time, the milliseconds until it is over, and whether none was left. */
type Count = { taken: number; ms: number; isOver: boolean };

/** Longer than a sound database takes. */
const patienceMs = seconds(1);

/**
 * Counts in Postgres, shared by all processes and kept over their restarts. Who is over a limit is refused from memory;
 * while the database fails, this process counts alone.
 */
export function openRateLimiter({ sql, secretKey, onRefusal }: Store) {
  const refused = new RateLimiterMemory({ points: 1, duration: 1 });
  const limiters = new Map<string, RateLimiterAbstract>();
  const storeClient = noteFaults(rateLimitPool(sql));

  function limiterOf(allowance: Allowance): RateLimiterAbstract {
    const name = JSON.stringify(allowance);
    const found = limiters.get(name) ?? openLimiter(storeClient, allowance);
    limiters.set(name, found);
    return found;
  }
  const keyOf = (caller: string) =>
    createHmac("sha256", secretKey).update(`rate limit:${caller}`).digest("base64url");

  async function count(caller: string, allowance: Allowance): Promise<Count> {
    const key = keyOf(caller);
    const held = await refused.get(key);
    const isHeld = held !== null && held.msBeforeNext > 0;
    const { isOver, standing } = isHeld
      ? { isOver: true, standing: held }
      : await consume(limiterOf(allowance), key);
    const ms = Math.max(standing.msBeforeNext, 1);
    if (isOver && !isHeld) onRefusal?.(caller);
    if (isOver) await refused.set(key, 1, ms / 1_000);
    return { isOver, ms, taken: isHeld ? allowance.points + 1 : standing.consumedPoints };
  }

  return {
    /** Takes one point. */
    count,
    /** Takes one point. Returns the milliseconds to wait where none is left, or null. */
    async take(caller: string, allowance: Allowance): Promise<number | null> {
      const { isOver, ms } = await count(caller, allowance);
      return isOver ? ms : null;
    },
    /** Gives one point back. */
    async giveBack(caller: string, allowance: Allowance): Promise<void> {
      await limiterOf(allowance).reward(keyOf(caller));
    },
    async remember(caller: string, ms: number): Promise<void> {
      await limiterOf({ points: 1, ms }).set(keyOf(caller), 1, ms / 1_000);
    },
    /** Whether this was remembered, for so long. */
    async isRemembered(caller: string, ms: number): Promise<boolean> {
      return (await limiterOf({ points: 1, ms }).get(keyOf(caller))) !== null;
    },
  };
}
export type RateLimiter = ReturnType<typeof openRateLimiter>;

type Pool = ReturnType<typeof rateLimitPool>;

function openLimiter(storeClient: Pool, { points, ms, lockMs = 0, perProcess }: Allowance) {
  const counting = { points, duration: ms / 1_000, blockDuration: lockMs / 1_000, keyPrefix: "" };
  if (perProcess) return new RateLimiterMemory(counting);
  return new RateLimiterPostgres({
    ...counting,
    storeClient,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    insuranceLimiter: new RateLimiterMemory(counting),
  });
}

async function consume(limiter: RateLimiterAbstract, key: string) {
  try {
    return { isOver: false, standing: await limiter.consume(key) };
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return { isOver: true, standing: refusal };
    throw refusal;
  }
}

/** The same pool, which does not wait for a database that hangs, and logs a fault once a minute. */
function noteFaults(pool: Pool): Pool {
  let loggedAt = Number.NEGATIVE_INFINITY;
  return {
    async query(statement) {
      try {
        return await withinTime(patienceMs, () => pool.query(statement));
      } catch (error) {
        if (performance.now() - loggedAt > seconds(60))
          log().warn(traceOf(error), "rate limits are counted in memory");
        loggedAt = performance.now();
        throw error;
      }
    },
  };
}
