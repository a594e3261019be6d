import type { CategoryCandidate } from "../guess";

const most = 3;
/** Below this confidence a category is no candidate. */
const least = 0.05;

/**
 * Candidates named in the text come first; learnt ones fill the remaining places, so that texts which no rule knows
 * find their category after a few corrections.
 */
export function addLearnt(
  named: readonly CategoryCandidate[],
  learnt: readonly { label: string; confidence: number }[],
): CategoryCandidate[] {
  const known = new Set(named.map(({ categoryCode }) => categoryCode));
  const more = learnt
    .filter(({ label, confidence }) => !known.has(label) && confidence >= least)
    .map(({ label, confidence }) => ({ categoryCode: label, confidence, isSure: false, words: [] }));
  return [...named, ...more].slice(0, Math.max(most, named.length));
}
