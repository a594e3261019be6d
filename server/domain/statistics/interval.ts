/** A share with its sample and the 95 % interval of Wilson (1927), which holds for small samples and shares near 0 or 1. */
export type Share = {
  count: number;
  of: number;
  share: number | null;
  low: number | null;
  high: number | null;
};

/** Smaller samples are shown and not ranked. */
export const smallestSample = 30;

const z = 1.959_964;

/** A share rounded to a millionth: more digits would only enlarge responses. */
const toMillionth = (share: number): number => Math.round(share * 1e6) / 1e6;

/** A share without its interval; null for an empty sample. */
export const bareShare = (count: number, of: number): number | null =>
  of === 0 ? null : toMillionth(count / of);

export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, share: null, low: null, high: null };
  const share = count / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return {
    count,
    of,
    share: toMillionth(share),
    low: toMillionth(Math.max(0, (middle - half) / scale)),
    high: toMillionth(Math.min(1, (middle + half) / scale)),
  };
}
