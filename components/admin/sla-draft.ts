import type { SlaDraft } from "@/server/domain/admin/clocks";
import { type Calendar, type Weekday, weekdays } from "@/server/domain/calendar";
import { parseWindows } from "@/server/domain/calendar-text";
import { type Weight, weights } from "@/server/domain/complaint/category";

/** The typed fields; durations and working windows in everyday notation. */
export type SlaFields = {
  weight: string;
  hours: string;
  days: string;
  runs: Calendar["kind"];
  windows: Record<Weekday, string>;
  basis: string;
  validFrom: string;
  reason: string;
};

const usual = "07.30–12.00, 13.00–16.00";

/** The default office hours. */
export const usualWindows: SlaFields["windows"] = {
  "1": usual,
  "2": usual,
  "3": usual,
  "4": usual,
  "5": "07.30–11.30, 13.00–16.30",
  "6": "",
  "7": "",
};

/** A day is 24 hours around the clock, and eight of working time. */
const minutesOfDay: Record<Calendar["kind"], number> = { calendar_hours: 1_440, working_hours: 480 };

/** The days whose windows do not parse. */
export const unreadable = ({ runs, windows }: SlaFields): Weekday[] =>
  runs === "working_hours" ? weekdays.filter((day) => parseWindows(windows[day]) === null) : [];

function toCalendar({ runs, windows }: SlaFields): Calendar {
  if (runs === "calendar_hours") return { kind: "calendar_hours" };
  const read = weekdays.map((day) => [day, parseWindows(windows[day]) ?? []] as const);
  return {
    kind: "working_hours",
    windows: Object.fromEntries(read.filter(([, spans]) => spans.length > 0)),
    holidays: [],
  };
}

export function toSlaDraft(words: SlaFields): SlaDraft {
  return {
    weight: weights.find((one): one is Weight => one === words.weight) ?? null,
    coordinationMinutes: Math.round(Number(words.hours) * 60),
    completionMinutes: Math.round(Number(words.days) * minutesOfDay[words.runs]),
    calendar: toCalendar(words),
  };
}
