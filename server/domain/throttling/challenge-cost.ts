import { minutes } from "../duration";

/** A challenge is solved within this time, once. */
export const challengeMs = minutes(5);

/** Iterations of PBKDF2 in one try. */
export const iterationsPerTry = 1_000;

const tries = { first: 200, eachMore: 2, most: 800 };

/**
 * Tries that a challenge needs at most, for the first call above those that are free, the second, and so on. A phone
 * slowed down four times makes the most of them in 1.5 s: `npm run bench -- challenge`.
 */
export const challengeTries = (above: number): number =>
  Math.min(tries.first + tries.eachMore * (above - 1), tries.most);

/** Calls of an address that get a challenge, for each that may solve one. */
const asksForEach = 10;

/** Calls without a solution that are counted before an address gets no more challenges, the free ones included. */
export const unsolvedCalls = ({ points, solved }: { points: number; solved: number }): number =>
  points + asksForEach * solved;
