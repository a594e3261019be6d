import { z } from "zod";

const minuteOfDay = z.number().int().min(0).max(1440);

/** Minutes after midnight in Asia/Jakarta, opening to closing. */
export const windowSchema = z.tuple([minuteOfDay, minuteOfDay]).refine(([open, close]) => open < close);

/**
 * When a clock runs: around the clock, or in working windows (several a day, ISO weekdays 1 = Monday … 7 = Sunday)
 * outside holidays (ISO dates, Asia/Jakarta).
 */
export const calendarSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("calendar_hours") }),
  z.object({
    kind: z.literal("working_hours"),
    windows: z.record(z.enum(["1", "2", "3", "4", "5", "6", "7"]), z.array(windowSchema)),
    holidays: z.array(z.iso.date()),
  }),
]);

export type Calendar = z.infer<typeof calendarSchema>;
