/** A server's error text without e-mail addresses and long numbers. */
export function redact(words: string): string {
  const withoutAddresses = words.replace(/[^\s<>"']+/g, (word) => (/.@./.test(word) ? "…@…" : word));
  return withoutAddresses.replace(/\+?\d{8,}/g, "…");
}
