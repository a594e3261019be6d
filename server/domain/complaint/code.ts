/**
 * Complaint numbers: JK, the day in Asia/Jakarta as YYMMDD, and the day's serial of four digits or, past 9,999, more.
 */
const pattern = /\bJK[ .-]?(\d{2})[ .-]?(0[1-9]|1[0-2])[ .-]?(0[1-9]|[12]\d|3[01])[ .-]?(\d{4,7})\b/gi;
const canonical = /^JK\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4,7}$/;

/** @param day ISO date in Asia/Jakarta @param serial from 1 */
export function formatCode(day: string, serial: number): string {
  return `JK${day.slice(2).replaceAll("-", "")}${String(serial).padStart(4, "0")}`;
}

/** Every complaint number in a text, normalised, in order, each once. */
export function findCodes(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), ([, ...digits]) => `JK${digits.join("")}`))];
}

/** The complaint number in an input, whatever its spacing and case; null when it is none. */
export function parseCode(input: string): string | null {
  const compact = input.toUpperCase().replace(/[^0-9A-Z]/g, "");
  return canonical.test(compact) ? compact : null;
}

type TextPart = { text: string; code: string | null };

/** A text in pieces, in order: its own spelling, and for each quoted number the normalised one. */
export function splitByCodes(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let last = 0;
  for (const { index, 0: quoted } of text.matchAll(pattern)) {
    if (index > last) parts.push({ text: text.slice(last, index), code: null });
    parts.push({ text: quoted, code: parseCode(quoted) });
    last = index + quoted.length;
  }
  if (last < text.length) parts.push({ text: text.slice(last), code: null });
  return parts;
}
