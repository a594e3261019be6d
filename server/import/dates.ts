import { hours, minutes } from "@/server/domain/duration";
import type { ColumnMapping } from "./mapping";

type DateSource = NonNullable<ColumnMapping["date"]>;
type Parts = { year: number; month: number; day: number; hour: number; minute: number; second: number };

const months = [
  ["jan"],
  ["feb", "peb"],
  ["mar"],
  ["apr"],
  ["may", "mei"],
  ["jun"],
  ["jul"],
  ["aug", "agu", "ags"],
  ["sep"],
  ["oct", "okt"],
  ["nov", "nop"],
  ["dec", "des"],
];

const iso =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/** The moment of a text, by the first format that fits; null when none does or the day does not exist. */
export function parseDate(
  text: string,
  { formats, zone }: Pick<DateSource, "formats" | "zone">,
): Date | null {
  for (const format of formats) {
    const found = parseAs(text.trim(), format, zone);
    if (found) return found;
  }
  return null;
}

function parseAs(text: string, format: string, zone: string): Date | null {
  if (format === "iso") return parseIso(text, zone);
  if (format === "epoch") return parseEpoch(text);
  const { pattern, tokens } = compile(format);
  const match = pattern.exec(text);
  if (!match) return null;
  const read = new Map(tokens.map((token, index) => [token, match[index + 1] ?? ""]));
  const name = read.get("MMM")?.slice(0, 3).toLowerCase();
  const month = name ? months.findIndex((names) => names.includes(name)) + 1 : Number(read.get("MM"));
  const hour = Number(read.get("HH") ?? read.get("hh") ?? 0);
  const half = read.get("A")?.toUpperCase();
  const parts = {
    year: Number(read.get("YYYY")),
    month,
    day: Number(read.get("DD")),
    hour: half ? (hour % 12) + (half === "PM" ? 12 : 0) : hour,
    minute: Number(read.get("mm") ?? 0),
    second: Number(read.get("ss") ?? 0),
  };
  return toMoment(parts, zone);
}

function parseEpoch(text: string): Date | null {
  if (!/^\d{9,13}$/.test(text)) return null;
  return new Date(Number(text) * (text.length > 10 ? 1 : 1000));
}

function parseIso(text: string, zone: string): Date | null {
  const match = iso.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((one) => Number(one ?? 0));
  const local = toMoment({ year, month, day, hour, minute, second }, match[7] ? "UTC" : zone);
  if (!local || !match[7] || /z/i.test(match[7])) return local;
  const [, sign, ahead, rest] = /^([+-])(\d{2}):?(\d{2})?$/.exec(match[7]) ?? [];
  const offset = hours(Number(ahead)) + minutes(Number(rest ?? 0));
  return new Date(local.getTime() - (sign === "-" ? -offset : offset));
}

const compiled = new Map<string, { pattern: RegExp; tokens: string[] }>();
const fields: Record<string, string> = {
  YYYY: "(\\d{4})",
  MMM: "(\\p{L}{3,})\\.?",
  MM: "(\\d{1,2})",
  DD: "(\\d{1,2})",
  HH: "(\\d{1,2})",
  hh: "(\\d{1,2})",
  mm: "(\\d{2})",
  ss: "(\\d{2})",
  A: "([AaPp][Mm])",
};

function compile(format: string) {
  const known = compiled.get(format);
  if (known) return known;
  const tokens: string[] = [];
  const body = format.replace(/YYYY|MMM|MM|DD|HH|hh|mm|ss|A|[^\w\s]|\s+/g, (piece) => {
    const field = fields[piece];
    if (!field) return piece.trim() ? piece.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&") : "\\s+";
    tokens.push(piece);
    return field;
  });
  const made = { pattern: new RegExp(`^${body}$`, "u"), tokens };
  compiled.set(format, made);
  return made;
}

function toMoment(parts: Parts, zone: string): Date | null {
  const { year, month, day, hour, minute, second } = parts;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(wall);
  const isReal =
    back.getUTCMonth() === month - 1 && back.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!isReal) return null;
  const guess = wall - offsetOf(zone, wall);
  return new Date(wall - offsetOf(zone, guess));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that a zone is ahead of UTC at a moment. */
function offsetOf(zone: string, at: number): number {
  if (zone === "UTC") return 0;
  if (zone === "Asia/Jakarta") return hours(7);
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formatters.set(zone, formatter);
  }
  const read = Object.fromEntries(
    formatter.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}
