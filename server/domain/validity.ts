import type { Weight } from "./complaint/category";

/** ISO dates in Asia/Jakarta: a row is valid from the first until the day before the second. */
export type Validity = { validFrom: string; validTo: string | null };

export const holdsOn = (row: Validity, day: string): boolean => row.validFrom <= day && !hasEnded(row, day);

/** Whether its last day is before this one. A future row has not ended. */
export const hasEnded = ({ validTo }: Pick<Validity, "validTo">, day: string): boolean =>
  validTo !== null && validTo <= day;

/**
 * Whether a row is valid for a message written on one day and received today: an imported one is judged by its own
 * time.
 */
export const heldFor = (row: Validity, { writtenOn, today }: { writtenOn: string; today: string }): boolean =>
  row.validFrom <= today && !hasEnded(row, writtenOn);

/** The end of a row that ends today, stays ended, or stays valid; a future end stays. */
export function endOf(
  { validTo }: Pick<Validity, "validTo">,
  isEnded: boolean,
  today: string,
): string | null {
  if (isEnded) return hasEnded({ validTo }, today) ? validTo : today;
  return hasEnded({ validTo }, today) ? null : validTo;
}

type WeightedRule = Validity & { weight: Weight | null };

/** The valid row for a weight on a day: one for this weight before one for all, newest first; null without one. */
export function pickForWeight<Row extends WeightedRule>(
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
 * The validity of a new version among the others: it ends when the next later one begins, and those still valid on
 * its first day end there.
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
