import { z } from "zod";
import { type Means, means, type Reason, reasons } from "./reason";

/** For each reason the means by which it leaves the product; what is missing stays in the list. */
export const choicesSchema = z.partialRecord(z.enum(reasons), z.array(z.enum(means)).max(means.length));
export type Choices = z.infer<typeof choicesSchema>;

const minuteOfDay = z.number().int().min(0).max(1439);
/** Minutes between two e-mails to one person. */
export const digestChoices = [0, 5, 15, 60, 240] as const;

export const preferenceSchema = z
  .object({
    choices: choicesSchema,
    /** Minutes of the day in Jakarta; both or neither. A span may go over midnight. */
    quietFrom: minuteOfDay.nullable(),
    quietTo: minuteOfDay.nullable(),
    digestMinutes: z.number().int().min(0).max(240),
    locale: z.enum(["id", "en"]),
  })
  .refine(({ quietFrom, quietTo }) => (quietFrom === null) === (quietTo === null), {
    message: "quiet_hours_incomplete",
  });
export type Preference = z.infer<typeof preferenceSchema>;

/** A kelurahan gets dozens of arrivals a day: those wait in the list. */
export const defaultPreference: Preference = {
  choices: Object.fromEntries(
    reasons.map((reason) => [
      reason,
      reason === "arrived" || reason === "claimed" || reason === "closed" ? ["push"] : ["email", "push"],
    ]),
  ),
  quietFrom: 21 * 60,
  quietTo: 6 * 60,
  digestMinutes: 15,
  locale: "id",
};

/** What an escalation step adds: it names its means itself, and urgent ones reach even who chose otherwise. */
export type Insistence = { means: readonly Means[]; isUrgent: boolean } | null;

/** By which means a notification leaves. */
export function meansFor(preference: Preference, reason: Reason, step: Insistence): Means[] {
  const chosen = preference.choices[reason] ?? [];
  if (!step) return means.filter((one) => chosen.includes(one));
  return means.filter((one) => step.means.includes(one) && (step.isUrgent || chosen.includes(one)));
}

const minuteMs = 60_000;
const dayMinutes = 1440;
/** Jakarta is UTC+7 all year. */
const jakartaMinutes = 7 * 60;

/** The first moment from `now` on that is outside the quiet hours. */
export function endOfQuiet({ quietFrom, quietTo }: Preference, now: Date): Date {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return now;
  const minute = (Math.floor(now.getTime() / minuteMs) + jakartaMinutes) % dayMinutes;
  const length = (quietTo - quietFrom + dayMinutes) % dayMinutes;
  const into = (minute - quietFrom + dayMinutes) % dayMinutes;
  if (into >= length) return now;
  return new Date((Math.floor(now.getTime() / minuteMs) + length - into) * minuteMs);
}
