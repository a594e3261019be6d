import { solveChallenge } from "./solve-challenge";

/** Of one call: each is for the address that the call came from, and a phone may change that between two. */
const mostChallenges = 3;

type Attempt<Result> = {
  send: (solution: string | null) => Promise<Result>;
  /** The challenge that came with a refusal. */
  challengeOf: (refusal: unknown) => string | null;
};

/**
 * Sends; where the server asks a crowd for a solved challenge, solves it and sends again.
 * @throws the server's refusal, also where this browser cannot solve it
 */
export async function withSolution<Result>(
  { send, challengeOf }: Attempt<Result>,
  solution: string | null = null,
  left = mostChallenges,
): Promise<Result> {
  try {
    return await send(solution);
  } catch (refusal) {
    const challenge = left > 0 ? challengeOf(refusal) : null;
    const next = challenge === null ? null : await solveChallenge(challenge).catch(() => null);
    if (next === null) throw refusal;
    return withSolution({ send, challengeOf }, next, left - 1);
  }
}
