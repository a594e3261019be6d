import { hours } from "../duration";

const withZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i;

/**
 * A date and time in the format of GeoReport v2: `Z` or an offset, fractions of a second accepted. Null for anything
 * else, including a time without a zone. An unescaped `+` in a URL arrives as a blank and is read as `+`.
 */
export function parseMoment(text: string): Date | null {
  const repaired = text.trim().replace(/ (?=\d\d:?\d\d$)/, "+");
  if (!withZone.test(repaired)) return null;
  const at = new Date(repaired.toUpperCase().replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
  return Number.isNaN(at.getTime()) ? null : at;
}

const offsetMs = hours(7);

/** Whole seconds in Jakarta's time, with its offset. */
export function writeMoment(ms: number): string {
  return `${new Date(Math.floor(ms / 1_000) * 1_000 + offsetMs).toISOString().slice(0, 19)}+07:00`;
}
