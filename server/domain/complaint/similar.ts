import { z } from "zod";
import { statusSchema } from "./event";
import { localizedSchema } from "./privacy";
import { actions } from "./status";

/** Open complaints within so many metres and days, of the same kind, may be about the same thing. */
export const similarMetres = 250;
export const similarDays = 90;
/** Of the trigrams of two texts, the part that they share; from here on they tell alike. */
const alikeFrom = 0.3;
const shown = 6;

type Near = { metres: number; likeness: number };

/** The likeliest first: what is told alike counts as much as what lies close by. */
export function rankSimilar<Found extends Near>(found: readonly Found[]): (Found & { isAlike: boolean })[] {
  const score = ({ metres, likeness }: Near) => likeness + (1 - metres / similarMetres) / 2;
  return found
    .toSorted((a, b) => score(b) - score(a))
    .slice(0, shown)
    .map((one) => ({ ...one, isAlike: one.likeness >= alikeFrom }));
}

export const similarSchema = z.object({
  code: z.string(),
  status: statusSchema,
  category: localizedSchema,
  excerpt: z.string(),
  submittedAt: z.date(),
  holder: z.string().nullable(),
  metres: z.number(),
  isAlike: z.boolean(),
  /** The later of the two may go into the earlier one: which, and from which status; null when the viewer may not. */
  merge: z
    .object({ code: z.string(), status: statusSchema, masterCode: z.string(), action: z.enum(actions) })
    .nullable(),
});
export type Similar = z.infer<typeof similarSchema>;
