import { z } from "zod";
import { quarterSchema } from "@/server/domain/survey/quarter";
import { elements } from "@/server/domain/survey/response";
import { grades } from "@/server/domain/survey/skm";

export const surveyFiguresInputSchema = z.object({
  quarter: quarterSchema.nullish(),
  /** A unit's code; by default the whole city. */
  unit: z.string().max(80).nullish(),
});

const summarySchema = z.object({
  respondents: z.number(),
  invited: z.number(),
  answered: z.number(),
  responseRate: z.number().nullable(),
  index: z.number().nullable(),
  grade: z.enum(grades).nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  minimumSample: z.number(),
  isSmall: z.boolean(),
});

/** Counts and means only: nothing of a single respondent, and no suggestion. */
export const surveyFiguresSchema = z.object({
  quarter: z.string(),
  quarters: z.array(z.string()),
  isProvisional: z.boolean(),
  asOf: z.date(),
  path: z.array(z.object({ code: z.string(), name: z.string() })),
  summary: summarySchema,
  /** Empty below five respondents. */
  elements: z.array(
    z.object({
      element: z.enum(elements),
      mean: z.number(),
      weighted: z.number(),
      index: z.number(),
      grade: z.enum(grades),
      distribution: z.array(z.number()),
    }),
  ),
  trend: z.array(summarySchema.extend({ quarter: z.string() })),
  units: z.array(summarySchema.extend({ code: z.string(), name: z.string(), hasUnits: z.boolean() })),
});
export type SurveyFigures = z.infer<typeof surveyFiguresSchema>;
