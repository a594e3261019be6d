import { buckets } from "./features";

/** What is known of a label: how many parts taught it, and how often each part of the text in question did. */
export type RoutingKnowledge = {
  label: string;
  parts: number;
  counts: ReadonlyMap<number, number>;
};
/** `confidence`: 0 to 1; all labels together make 1. */
type RoutingGuess = { label: string; confidence: number };

/** Added to every count, so that a part never seen rules nothing out. */
const smoothing = 1;

/**
 * Complement naive Bayes (Rennie and others, 2003) over hashed parts: every label, the likeliest first. A label is judged
 * by how ill a text fits all the other labels, so that those with few texts are no worse off than those with many.
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
