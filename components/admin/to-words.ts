/** "Got, parit" → ["got", "parit"] */
export const toWords = (text: string): string[] =>
  text
    .split(",")
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean);
