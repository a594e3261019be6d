import { rawSql } from "@/db/client";
import { logSecurity, pseudonym } from "@/server/audit/security-log";
import { minutes } from "@/server/domain/duration";
import { DomainError } from "@/server/domain/errors";
import {
  type Allowance,
  type Callers,
  type CountedThing,
  countedThings,
  type LimitName,
  rateLimits,
} from "@/server/domain/throttling/rate-limits";
import { env } from "@/server/env";
import { type CallRefusal, countCrowd, isForCrowds } from "./count-crowd";
import { openRateLimiter, type RateLimiter } from "./rate-limiter";

let known: RateLimiter | undefined;

/** The process's one limiter. */
export function rateLimiter(): RateLimiter {
  known ??= openRateLimiter({ sql: rawSql, secretKey: env.SECRET, onRefusal: logLockout });
  return known;
}

/**
 * Counts a call for everybody whom this limit counts, the address first: whom it refuses counts against nobody else.
 * @throws TOO_MANY_REQUESTS with `seconds` to wait, `by`, and for a crowd the `challenge` whose solution spares them
 */
export async function limit<Name extends LimitName>(
  name: Name,
  callers: Callers<Name>,
  solution: string | null = null,
): Promise<void> {
  if (env.RATE_LIMIT === "off") return;
  const doorman = { limiter: rateLimiter(), secretKey: env.SECRET };
  for (const { by, caller, allowance } of countersOf(name, callers)) {
    const refusal = isForCrowds(allowance)
      ? await countCrowd(doorman, caller, allowance, solution)
      : await countCall(caller, allowance);
    refuse(refusal, by);
  }
}

/** Takes back what `limit` counted. */
export async function uncount<Name extends LimitName>(name: Name, callers: Callers<Name>): Promise<void> {
  if (env.RATE_LIMIT === "off") return;
  const counters = countersOf(name, callers);
  await Promise.all(counters.map(({ caller, allowance }) => rateLimiter().giveBack(caller, allowance)));
}

/** The same for a program's key with a limit of its own. @throws TOO_MANY_REQUESTS with `seconds` to wait */
export async function limitPerMinute(key: string, points: number): Promise<void> {
  if (env.RATE_LIMIT === "off") return;
  refuse(await countCall(`key:${points}:${key}`, { points, ms: minutes(1) }), "account");
}

async function countCall(caller: string, allowance: Allowance): Promise<CallRefusal | null> {
  const ms = await rateLimiter().take(caller, allowance);
  return ms === null ? null : { ms };
}

/** A notice that was sent before, and a challenge that was solved before, keep nobody out. */
const unlogged = ["lock-notice", "challenge"];

function logLockout(caller: string): void {
  const [reason = ""] = caller.split(":");
  if (unlogged.includes(reason)) return;
  logSecurity({ kind: "lockout", outcome: "refused", subject: pseudonym(caller, new Date()), reason });
}

function countersOf<Name extends LimitName>(name: Name, callers: Callers<Name>) {
  const allowances: Partial<Record<CountedThing, Allowance>> = rateLimits[name];
  const given: Partial<Record<CountedThing, string>> = callers;
  return countedThings.flatMap((by) => {
    const [allowance, caller] = [allowances[by], given[by]];
    return allowance && caller !== undefined ? [{ by, allowance, caller: `${name}:${by}:${caller}` }] : [];
  });
}

function refuse(refusal: CallRefusal | null, by: CountedThing): void {
  if (refusal === null) return;
  const { ms, challenge } = refusal;
  const detail = { seconds: Math.ceil(ms / 1_000), by, ...(challenge !== undefined && { challenge }) };
  throw new DomainError("TOO_MANY_REQUESTS", "too_many_requests", detail);
}

/** The caller's IP address or /64 network, for limits only; the HTTP server writes it (`bin/launch/caller.mjs`). */
export function callerAddress(forwardedFor: string | null | undefined): string {
  return forwardedFor?.split(",").at(-1)?.trim() || "local";
}
