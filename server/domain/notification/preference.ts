import { z } from "zod";
import { checkQuiet, defaultQuiet, quietShape } from "./quiet";
import { type Means, means, type Reason, reasons } from "./reason";

/** The channels for each reason; without any it is only in the list. */
const choicesSchema = z.partialRecord(z.enum(reasons), z.array(z.enum(means)).max(means.length));
export type PreferenceChoices = z.infer<typeof choicesSchema>;

/** Minutes between two e-mails to one officer. */
export const digestChoices = [0, 5, 15, 60, 240] as const;

export const preferenceSchema = z.object({
  choices: choicesSchema,
  ...quietShape,
  digestMinutes: z.number().int().min(0).max(240),
  locale: z.enum(["id", "en"]),
});
export const preferenceInputSchema = preferenceSchema.superRefine(checkQuiet);
export type Preference = z.infer<typeof preferenceSchema>;

/** A kelurahan gets dozens of complaints a day: those are only in the list. */
export const defaultPreference: Preference = {
  choices: Object.fromEntries(
    reasons.map((reason) => [
      reason,
      reason === "arrived" || reason === "claimed" || reason === "closed" ? ["push"] : ["email", "push"],
    ]),
  ),
  ...defaultQuiet,
  digestMinutes: 15,
  locale: "id",
};

/** The settings of an escalation level: its channels; urgent ones reach officers whatever they chose. */
export type Insistence = { means: readonly Means[]; isUrgent: boolean } | null;

/** The channels by which a notification is sent. */
export function meansFor(preference: Preference, reason: Reason, step: Insistence): Means[] {
  const chosen = preference.choices[reason] ?? [];
  if (!step) return means.filter((one) => chosen.includes(one));
  return means.filter((one) => step.means.includes(one) && (step.isUrgent || chosen.includes(one)));
}
