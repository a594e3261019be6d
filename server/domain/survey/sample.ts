import { elements } from "./response";

/** Fewer responses than this are not public: one respondent could be identified. */
export const fewestShown = 5;

/** χ² with one degree of freedom at 5 %. */
const chiSquare = 3.841;
/** Sampling error 5 %, and the share at which it is widest. */
const [error, share] = [0.05, 0.5];

/**
 * The sample size for a population of `population` users, after Krejcie and Morgan (1970), the table in the annex of
 * PermenPANRB 14/2017: χ²NP(1−P) / (d²(N−1) + χ²P(1−P)), to the nearest whole one.
 */
export function minimumSample(population: number): number {
  if (population <= 0) return 0;
  const spread = chiSquare * share * (1 - share);
  return Math.min(population, Math.round((spread * population) / (error ** 2 * (population - 1) + spread)));
}

/** Answered of all sent, 0 to 1; null when none was sent. */
export function responseRate(answered: number, invited: number): number | null {
  return invited === 0 ? null : answered / invited;
}

export type Interval = { low: number; high: number };

/**
 * 95 % confidence interval of the index (mean of the respondents' sums of nine answers × 25/9), cut at 25 and 100, two
 * decimals; null below five respondents. `squares`: sum of the squared sums.
 */
export function indexInterval(total: number, squares: number, respondents: number): Interval | null {
  if (respondents < fewestShown) return null;
  // mean ± t(0.975, n−1) · s/√n by Student, without a correction for the finite population (it is rather too
  // wide); invalid below five respondents.
  const scale = 25 / elements.length;
  const mean = total / respondents;
  const variance = Math.max(0, (squares - (total * total) / respondents) / (respondents - 1));
  const half = studentQuantile(respondents - 1) * Math.sqrt(variance / respondents);
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    low: round(Math.max(25, (mean - half) * scale)),
    high: round(Math.min(100, (mean + half) * scale)),
  };
}

const normalQuantile = 1.959963985;

/** t(0.975) by the Cornish–Fisher expansion (Abramowitz and Stegun 26.7.5); right to 0.001 from 4 degrees on. */
export function studentQuantile(degrees: number): number {
  const z = normalQuantile;
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((sum, term, index) => sum + term / degrees ** (index + 1), z);
}
