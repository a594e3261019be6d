import { z } from "zod";
import { metresBetween } from "../verification/evidence";
import { statusSchema } from "./event";
import { localizedSchema } from "./privacy";
import { actions } from "./status";

/** Open complaints of a category within these metres and days may be about the same thing. */
export const similarMetres = 250;
export const similarDays = 90;
/** Share of common trigrams from which two texts count as similar. */
const alikeFrom = 0.3;
const shown = 6;

/** Farther apart, a merge needs a reason. */
const mergeMetres = 200;

type MergeSide = {
  categoryCode: string;
  kelurahanCode: string | null;
  latitude: number | null;
  longitude: number | null;
};
const mergeDoubts = ["category", "distance", "area"] as const;
type MergeDoubt = (typeof mergeDoubts)[number];

/** Why two complaints may not be about the same thing: a merge then needs a public reason. None before it is placed. */
export function doubtsOfMerge(one: MergeSide, other: MergeSide): MergeDoubt[] {
  if (one.kelurahanCode === null) return [];
  const metres = metresBetween(one, other);
  const isApart = metres === null && one.kelurahanCode !== other.kelurahanCode;
  return mergeDoubts.filter(
    (doubt) =>
      ({
        category: one.categoryCode !== other.categoryCode,
        distance: metres !== null && metres > mergeMetres,
        area: isApart,
      })[doubt],
  );
}

type Near = { metres: number; likeness: number };

/** Likeliest first: similar text counts as much as a small distance. */
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
  /**
   * The later of the two may be merged into the earlier one: which, and from which status; null when the viewer may
   * not.
   */
  merge: z
    .object({ code: z.string(), status: statusSchema, masterCode: z.string(), action: z.enum(actions) })
    .nullable(),
});
export type Similar = z.infer<typeof similarSchema>;

const comparedSchema = z.object({
  code: z.string(),
  text: z.string(),
  category: localizedSchema,
  submittedAt: z.date(),
  holder: z.string().nullable(),
});

/** Two complaints side by side before one is merged into the other. */
export const mergeComparisonSchema = z.object({
  duplicate: comparedSchema,
  master: comparedSchema,
  metres: z.number().nullable(),
  days: z.number(),
  doubts: z.array(z.enum(mergeDoubts)),
});
export type MergeComparison = z.infer<typeof mergeComparisonSchema>;
