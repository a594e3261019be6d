import type { SlaDraft } from "@/server/domain/admin/clocks";
import type { Calendar } from "@/server/domain/calendar";
import { type Weight, weights } from "@/server/domain/complaint/category";

/** What an administrator types; durations as people say them. */
export type SlaWords = {
  weight: string;
  hours: string;
  days: string;
  runs: Calendar["kind"];
  basis: string;
  validFrom: string;
  reason: string;
};

const usual: [number, number][] = [
  [450, 720],
  [780, 960],
];
const friday: [number, number][] = [
  [450, 690],
  [780, 990],
];

const calendars: Record<Calendar["kind"], Calendar> = {
  calendar_hours: { kind: "calendar_hours" },
  working_hours: {
    kind: "working_hours",
    windows: { "1": usual, "2": usual, "3": usual, "4": usual, "5": friday },
    holidays: [],
  },
};

/** A day is 24 hours around the clock, and eight of working time. */
const minutesOfDay: Record<Calendar["kind"], number> = { calendar_hours: 1_440, working_hours: 480 };

export function toSlaDraft({ weight, hours, days, runs }: SlaWords): SlaDraft {
  return {
    weight: weights.find((one): one is Weight => one === weight) ?? null,
    coordinationMinutes: Math.round(Number(hours) * 60),
    completionMinutes: Math.round(Number(days) * minutesOfDay[runs]),
    calendar: calendars[runs],
  };
}
