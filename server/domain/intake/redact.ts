/** What a server said of a failure, without whom it was about: e-mail addresses and long numbers are left out. */
export function redact(words: string): string {
  return words.replace(/[^\s@<>"']+@[^\s@<>"']+/g, "…@…").replace(/\+?\d{8,}/g, "…");
}
