import { elements } from "./response";

/**
 * Survei Kepuasan Masyarakat by PermenPANRB 14/2017. All sums are whole numbers, so only the result is rounded: the
 * weight of an element is exactly 1/9 (with the decree's printed 0.11 the maximum would be 99, not 100).
 */

/** How often each level was chosen for one element, levels 1 to 4. */
export type Distribution = readonly [number, number, number, number];

export const grades = ["A", "B", "C", "D"] as const;
export type Grade = (typeof grades)[number];

/** Lowest index of each grade, in hundredths: A 88.31–100, B 76.61–88.30, C 65.00–76.60, D 25.00–64.99. */
const lowest: readonly [Grade, number][] = [
  ["A", 88_31],
  ["B", 76_61],
  ["C", 65_00],
  ["D", 25_00],
];

/** Sum of one respondent's nine answers: 9 to 36. */
const sumResponses = (answers: readonly number[]): number => answers.reduce((sum, level) => sum + level, 0);

/** Nilai rata-rata (NRR) of an element, 1 to 4; null without responses. */
export function meanOf(distribution: Distribution): number | null {
  const count = sumResponses(distribution);
  return count === 0 ? null : distribution.reduce((sum, n, index) => sum + n * (index + 1), 0) / count;
}

/**
 * The index Σ NRR/9 × 25, rounded to two decimals, halves up, in hundredths (25 00 to 100 00); null without
 * responses. `total` is the sum of all answers of all `respondents`, each of whom answered all nine elements.
 */
export function indexHundredths(total: number, respondents: number): number | null {
  if (respondents === 0) return null;
  const [up, down] = [total * 25_00, respondents * elements.length];
  return Math.floor((2 * up + down) / (2 * down));
}

/** The same as a number with two decimals, 25 to 100. */
export function skmIndexOf(total: number, respondents: number): number | null {
  const hundredths = indexHundredths(total, respondents);
  return hundredths === null ? null : hundredths / 100;
}

/**
 * The grade of a rounded index: 88.305 became 88.31 and is A, 64.995 became 65.00 and is C.
 * @throws RangeError below 25 or above 100
 */
export function gradeOf(index: number): Grade {
  const hundredths = Math.round(index * 100);
  const found = lowest.find(([, least]) => hundredths >= least);
  if (!found || hundredths > 100_00) throw new RangeError(`${index} is no index`);
  return found[0];
}

/** An element's own value on the scale of the index (NRR × 25, two decimals) and its grade by the same bands. */
export function elementIndex(distribution: Distribution): number | null {
  const count = sumResponses(distribution);
  const total = distribution.reduce((sum, n, index) => sum + n * (index + 1), 0);
  return count === 0 ? null : Math.floor((2 * total * 25_00 + count) / (2 * count)) / 100;
}

/** The share of an element in the sum: NRR × 1/9. */
export function weightedMean(distribution: Distribution): number | null {
  const mean = meanOf(distribution);
  return mean === null ? null : mean / elements.length;
}
