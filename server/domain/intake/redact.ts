/** What a server said of a failure, without whom it was about: e-mail addresses and long numbers are left out. */
export function redact(words: string): string {
  const withoutAddresses = words.replace(/[^\s<>"']+/g, (word) => (/.@./.test(word) ? "…@…" : word));
  return withoutAddresses.replace(/\+?\d{8,}/g, "…");
}
