import type { Weight } from "./complaint/category";

/** ISO dates in Asia/Jakarta: a row of the city's rules holds from the first until the day before the second. */
export type Validity = { validFrom: string; validTo: string | null };

export const holdsOn = (row: Validity, day: string): boolean => row.validFrom <= day && !hasEnded(row, day);

/** Did its last day pass before this one? What is yet to begin has not ended. */
export const hasEnded = ({ validTo }: Pick<Validity, "validTo">, day: string): boolean =>
  validTo !== null && validTo <= day;

/** Whether a row counts for what was written on a day and comes today: history is judged by the end of its own time. */
export const heldFor = (row: Validity, { writtenOn, today }: { writtenOn: string; today: string }): boolean =>
  row.validFrom <= today && !hasEnded(row, writtenOn);

/** The end of a row that ends today, stays ended, or holds on; an end that is still to come stays. */
export function endOf(
  { validTo }: Pick<Validity, "validTo">,
  isEnded: boolean,
  today: string,
): string | null {
  if (isEnded) return hasEnded({ validTo }, today) ? validTo : today;
  return hasEnded({ validTo }, today) ? null : validTo;
}

type WeightedRule = Validity & { weight: Weight | null };

/** The row in force on a day for a weight: one for this weight before one for all, the newest first; null without one. */
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
