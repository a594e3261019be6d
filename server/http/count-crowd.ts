import { challengeMs, challengeTries, unsolvedCalls } from "@/server/domain/throttling/challenge-cost";
import type { Allowance } from "@/server/domain/throttling/rate-limits";
import { makeChallenge, readSolution } from "./challenge";
import type { RateLimiter } from "./rate-limiter";

type CrowdAllowance = Allowance & { solved: number };
/** Milliseconds to wait, and the challenge whose solution spares them. */
export type CallRefusal = { ms: number; challenge?: string };
type Doorman = { limiter: RateLimiter; secretKey: string };

export const isForCrowds = (allowance: Allowance): allowance is CrowdAllowance =>
  allowance.solved !== undefined;

/** Counts a call without a solved challenge, or one of the solved ones; null where it may go on. */
export async function countCrowd(
  { limiter, secretKey }: Doorman,
  caller: string,
  allowance: CrowdAllowance,
  solution: string | null,
): Promise<CallRefusal | null> {
  const { points, ms, solved } = allowance;
  if (solution !== null && (await isSolvedOnce({ limiter, secretKey }, caller, solution))) {
    const wait = await limiter.take(`${caller}:solved`, { points: solved, ms });
    return wait === null ? null : { ms: wait };
  }
  const counted = await limiter.count(caller, { points: unsolvedCalls(allowance), ms });
  const above = counted.taken - points;
  if (above <= 0) return null;
  if (counted.isOver) return { ms: counted.ms };
  return { ms: counted.ms, challenge: await makeChallenge(secretKey, caller, challengeTries(above)) };
}

async function isSolvedOnce({ limiter, secretKey }: Doorman, caller: string, solution: string) {
  const solved = await readSolution(secretKey, caller, solution);
  if (solved === null) return false;
  return (await limiter.take(`challenge:${solved}`, { points: 1, ms: challengeMs })) === null;
}
