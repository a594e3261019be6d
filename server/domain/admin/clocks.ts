import { z } from "zod";
import { calendarSchema } from "../calendar";
import { weights } from "../complaint/category";
import { nameSchema, reasonSchema } from "./input";

export const holidayKinds = ["national", "collective_leave"] as const;

export const holidaySchema = z.object({
  /** ISO date, Asia/Jakarta. */
  day: z.iso.date(),
  name: nameSchema,
  kind: z.enum(holidayKinds),
});
export type Holiday = z.infer<typeof holidaySchema>;

export const addHolidaysSchema = z.object({
  holidays: z.array(holidaySchema).min(1).max(400),
  /** Whether the administrator saw what stands on these days, and wants it replaced. */
  isReplacing: z.boolean().default(false),
  reason: reasonSchema,
});

/** The text of an iCalendar file; half a megabyte is a hundred years of holidays. */
export const icalSchema = z.object({ text: z.string().max(512_000, "ical_too_large") });

const minutes = z.number().int().min(1, "minutes_wrong").max(5_256_000, "minutes_wrong");

export const slaDraftSchema = z.object({
  weight: z.enum(weights).nullable(),
  coordinationMinutes: minutes,
  completionMinutes: minutes,
  calendar: calendarSchema,
});
export type SlaDraft = z.infer<typeof slaDraftSchema>;

export const addSlaRuleSchema = slaDraftSchema.extend({
  basis: nameSchema,
  validFrom: z.iso.date(),
  reason: reasonSchema,
});
export type AddSlaRuleInput = z.infer<typeof addSlaRuleSchema>;
