import { z } from "zod";

/**
 * The nine elements of PermenPANRB 14/2017: requirements; system, mechanism and procedure; time; cost; product;
 * competence; conduct; handling of complaints, suggestions and input; facilities.
 */
export const elements = ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"] as const;
export type Element = (typeof elements)[number];

/** 1 is the worst, 4 the best; the scale has no middle. */
export const levels = [1, 2, 3, 4] as const;
export type SurveyLevel = (typeof levels)[number];

const surveyLevelSchema = z.literal(levels, "answer_missing");

/** One answer to each element, in their order; all nine are asked. */
export const answersSchema = z.array(surveyLevelSchema).length(elements.length, "answer_missing");
export type SurveyAnswers = z.infer<typeof answersSchema>;

/** The respondent's profile in the regulation's form; each part is optional. */
export const profileParts = {
  sex: ["female", "male"],
  ageBand: ["under_18", "18_29", "30_44", "45_59", "60_up"],
  education: ["primary", "lower_secondary", "upper_secondary", "bachelor", "postgraduate"],
  occupation: [
    "civil_servant",
    "military_police",
    "private",
    "self_employed",
    "student",
    "homemaker",
    "other",
  ],
} as const;

export type ProfilePart = keyof typeof profileParts;
export const profilePartNames = Object.keys(profileParts) as ProfilePart[];

const optional = <const Values extends readonly string[]>(values: Values) =>
  z
    .union([z.enum(values), z.literal("").transform(() => null)])
    .nullish()
    .transform((value) => value ?? null);

const profileSchema = z.object({
  sex: optional(profileParts.sex),
  ageBand: optional(profileParts.ageBand),
  education: optional(profileParts.education),
  occupation: optional(profileParts.occupation),
});
export type Profile = z.output<typeof profileSchema>;

export const maxSuggestionLength = 1000;

/** A submitted response. */
export const filledSchema = z.object({
  answers: answersSchema,
  profile: profileSchema.prefault({}),
  suggestion: z
    .string()
    .trim()
    .max(maxSuggestionLength)
    .nullish()
    .transform((value) => value || null),
});
export type SurveyResponse = z.output<typeof filledSchema>;

/** By an invitation after one's own complaint, or by the open survey. */
export const responseChannels = ["invitation", "open"] as const;
export type ResponseChannel = (typeof responseChannels)[number];

/** The cookie with the pass of a browser that answered the open survey. */
export const openSurveyCookie = "survei";
