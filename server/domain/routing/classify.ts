import { buckets } from "./features";

/** The counts of a label: its features in total, and how often each feature of the given text occurred. */
export type RoutingKnowledge = {
  label: string;
  parts: number;
  counts: ReadonlyMap<number, number>;
};
/** `confidence`: 0 to 1; all labels sum to 1. */
type RoutingGuess = { label: string; confidence: number };

/** Added to every count, so that an unknown feature rules nothing out. */
const smoothing = 1;

/**
 * Complement naive Bayes (Rennie and others, 2003) over hashed features: every label, likeliest first. A label is
 * scored by how badly a text fits all other labels, so that labels with few texts are not at a disadvantage.
 */
export function classify(
  features: ReadonlyMap<number, number>,
  knowledge: readonly RoutingKnowledge[],
): RoutingGuess[] {
  const everywhere = (feature: number) =>
    knowledge.reduce((sum, { counts }) => sum + (counts.get(feature) ?? 0), 0);
  const totals = [...features].map(([feature, times]) => ({ feature, times, all: everywhere(feature) }));
  const allParts = knowledge.reduce((sum, { parts }) => sum + parts, 0);
  const scored = knowledge.map(({ label, parts, counts }) => {
    const others = Math.log(allParts - parts + smoothing * buckets);
    const score = totals.reduce((sum, { feature, times, all }) => {
      const elsewhere = all - (counts.get(feature) ?? 0);
      return sum - times * (Math.log(elsewhere + smoothing) - others);
    }, 0);
    return { label, score };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  const sum = scored.reduce((total, { score }) => total + Math.exp(score - best), 0);
  return scored
    .map(({ label, score }) => ({ label, confidence: Math.exp(score - best) / sum }))
    .toSorted((a, b) => b.confidence - a.confidence || (a.label < b.label ? -1 : 1));
}
