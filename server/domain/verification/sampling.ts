import type { Finding } from "./evidence";

/** Why an accepted result gets a second look. */
export const reviewBases = ["random", "risk"] as const;
type ReviewBasis = (typeof reviewBases)[number];

/** Shares of accepted results, in percent. */
export type ReviewRates = { randomPercent: number; riskPercent: number };

/** Findings that make an accepted result a risk; the others are common in honest work. */
const risky: readonly Finding[] = [
  "photo_reused",
  "photo_older_than_report",
  "photo_elsewhere",
  "claimed_at_once",
  "reopened_before",
  "recurring",
];

/**
 * Whether an accepted result gets a second look. `draw` is an unpredictable number from 0 to 1. Every result may be
 * sampled; findings raise the odds.
 */
export function pickForReview(
  found: readonly Finding[],
  rates: ReviewRates,
  draw: number,
): ReviewBasis | null {
  if (draw * 100 < rates.randomPercent) return "random";
  const isRisky = found.some((finding) => risky.includes(finding));
  return isRisky && draw * 100 < rates.randomPercent + rates.riskPercent ? "risk" : null;
}
