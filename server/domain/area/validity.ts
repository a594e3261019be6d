/** Does what has this validity hold on a day? It ends with the day before `validTo`; null is "still". ISO dates. */
export const holdsOn = (
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  day: string,
): boolean => validFrom <= day && (validTo === null || day < validTo);
