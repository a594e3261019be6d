import type { Weight } from "./complaint/category";

/** ISO dates in Asia/Jakarta: a row of the city's rules holds from the first until the day before the second. */
export type Validity = { validFrom: string; validTo: string | null };

export const holdsOn = ({ validFrom, validTo }: Validity, day: string): boolean =>
  validFrom <= day && (validTo === null || day < validTo);

type Weighed = Validity & { weight: Weight | null };

/** The row in force on a day for a weight: one for this weight before one for all, the newest first; null without one. */
export function pickForWeight<Row extends Weighed>(
  rows: readonly Row[],
  { weight, day }: { weight: Weight; day: string },
): Row | null {
  const [row] = rows
    .filter((one) => (one.weight === null || one.weight === weight) && holdsOn(one, day))
    .sort(
      (a, b) => Number(a.weight === null) - Number(b.weight === null) || (a.validFrom < b.validFrom ? 1 : -1),
    );
  return row ?? null;
}

/**
 * Where a new version stands among those like it: it holds until the next later one, and those that would still hold
 * on its first day end there.
 */
export function placeVersion<Row extends Validity>(
  alike: readonly Row[],
  validFrom: string,
): { validTo: string | null; replaced: Row[] } {
  const later = alike.map((one) => one.validFrom).filter((day) => day > validFrom);
  return {
    validTo: later.toSorted()[0] ?? null,
    replaced: alike.filter(
      (one) => one.validFrom <= validFrom && (one.validTo === null || one.validTo > validFrom),
    ),
  };
}
