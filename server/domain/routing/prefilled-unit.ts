type Receiver = { value: string; isSuggested: boolean };

/**
 * The receiver that a hand-over's form begins with: the only one that the rules name, unless the complaint's text
 * speaks for another first. Empty when the officer must choose.
 */
export function prefilledUnit(receivers: readonly Receiver[], likely: readonly { value: string }[]): string {
  const [named, ...others] = receivers.filter(({ isSuggested }) => isSuggested);
  if (!named || others.length > 0) return "";
  const [first] = likely;
  return !first || first.value === named.value ? named.value : "";
}
