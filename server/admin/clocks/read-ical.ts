import ICAL from "ical.js";
import type { Database } from "@/db/database";
import { listHolidays } from "@/db/queries/admin/holidays";
import type { Holiday } from "@/server/domain/admin/clocks";
import { jakartaDay } from "@/server/domain/calendar";
import { days } from "@/server/domain/duration";
import { invalid } from "@/server/domain/errors";

/** Repeating events are expanded from a year ago to three years ahead. */
const reach = { back: 366, ahead: 3 * 366 };
const mostDays = 400;

const isoDay = (time: ICAL.Time) =>
  time.isDate || time.zone?.tzid === "floating" ? time.toString().slice(0, 10) : jakartaDay(time.toJSDate());

/**
 * The days of a calendar file (RFC 5545), ordered; every day of a longer event, and the repetitions within reach. A
 * name with "cuti bersama" is collective leave.
 * @throws INVALID ical_broken · ical_empty · ical_too_many
 */
export function readIcal(text: string, now: Date): Holiday[] {
  const events = parse(text)
    .getAllSubcomponents("vevent")
    .map((part) => new ICAL.Event(part));
  const days = new Map<string, Holiday>();
  for (const event of events) {
    const name = String(event.summary ?? "")
      .trim()
      .slice(0, 200);
    if (name.length < 2 || !event.startDate) throw invalid("ical_broken");
    const kind = /cuti bersama|joint holiday|collective leave/i.test(name) ? "collective_leave" : "national";
    for (const day of daysOf(event, now)) if (!days.has(day)) days.set(day, { day, name, kind });
    if (days.size > mostDays) throw invalid("ical_too_many", { max: mostDays });
  }
  if (days.size === 0) throw invalid("ical_empty");
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function parse(text: string): ICAL.Component {
  try {
    const root = new ICAL.Component(ICAL.parse(text));
    if (root.name === "vcalendar") return root;
  } catch {
    throw invalid("ical_broken");
  }
  throw invalid("ical_broken");
}

function daysOf(event: ICAL.Event, now: Date): string[] {
  const length = lengthOf(event);
  return startsOf(event, now).flatMap((first) =>
    Array.from({ length }, (_, index) =>
      new Date(Date.parse(`${first}T00:00:00Z`) + days(index)).toISOString().slice(0, 10),
    ),
  );
}

/** Whole days from start to end; the end of an event is the first day after it. */
function lengthOf(event: ICAL.Event): number {
  if (!event.startDate.isDate) return 1;
  const [from, to] = [isoDay(event.startDate), isoDay(event.endDate)];
  return Math.min(mostDays + 1, Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / days(1))));
}

function startsOf(event: ICAL.Event, now: Date): string[] {
  if (!event.isRecurring()) return [isoDay(event.startDate)];
  const from = jakartaDay(new Date(now.getTime() - days(reach.back)));
  const until = jakartaDay(new Date(now.getTime() + days(reach.ahead)));
  const starts: string[] = [];
  const repetitions = event.iterator();
  for (let count = 0; count < 20_000; count++) {
    const next = repetitions.next();
    if (!next) break;
    const day = isoDay(next);
    if (day > until) break;
    if (day >= from) starts.push(day);
  }
  return starts;
}

/** The days that a file would add, with those that exist already. Nothing is written. */
export async function previewIcal({ db, now }: { db: Database; now: Date }, { text }: { text: string }) {
  const read = readIcal(text, now);
  const known = new Map((await listHolidays(db)).map((row) => [row.day, row]));
  return read.map((row) => {
    const was = known.get(row.day);
    const isSame = was?.name === row.name && was.kind === row.kind;
    return {
      ...row,
      knownAs: was?.name ?? null,
      state: was ? (isSame ? "same" : "renamed") : "new",
    } as const;
  });
}
