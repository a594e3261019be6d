/** "Got, parit" → ["got", "parit"] */
export const splitTerms = (text: string): string[] =>
  text
    .split(",")
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean);
