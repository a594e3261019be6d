import { z } from "zod";
import { minutes } from "../duration";

/** What is opened: the reporter's contact, or the words of a private complaint. */
export const lookSubjects = ["contact", "text"] as const;
export const lookSubjectSchema = z.enum(lookSubjects);
export type LookSubject = (typeof lookSubjects)[number];

/** What an officer may open a reporter's contact for. */
export const contactPurposes = [
  "ask_reporter",
  "find_place",
  "tell_result",
  "protect",
  "law_request",
] as const;
/** What the governor's office and administrators may open a private text for. */
export const textPurposes = ["oversee", "repair", "protect", "law_request"] as const;

export const lookPurposes = [...contactPurposes, "oversee", "repair"] as const;
export const lookPurposeSchema = z.enum(lookPurposes);
export type LookPurpose = (typeof lookPurposes)[number];

const fewestLetters = 5;

/** Whether somebody could have meant it: several words of several letters, not one key held down. */
function isInWords(reason: string): boolean {
  const letters = reason.toLowerCase().replace(/[^\p{L}]/gu, "");
  const words = reason.split(/\s+/).filter((word) => word.replace(/[^\p{L}]/gu, "").length > 1);
  return words.length > 1 && new Set(letters).size >= fewestLetters;
}

export const identityLookSchema = z.object({
  code: z.string().max(40),
  purpose: z.enum(contactPurposes),
  reason: z
    .string()
    .trim()
    .min(10, "reason_too_short")
    .max(500)
    .refine(isInWords, { error: "reason_not_in_words", abort: true }),
});

export const textLookSchema = identityLookSchema.extend({ purpose: z.enum(textPurposes) });

/** Contacts and private texts that an officer may open within an hour. */
export const looksAnHour = 20;

/** How long a look opens a private text. */
export const textOpenMs = minutes(15);

/** An officer's looks in the days under review. */
export type LookCounts = {
  looks: number;
  /** Of the hour with the most. */
  mostAnHour: number;
  /** At contacts in complaints in which the officer wrote nothing. */
  withoutStep: number;
  /** Between 20:00 and 06:00 in Jakarta. */
  atNight: number;
  /** Of those with the same words. */
  sameWords: number;
};

export const lookMarks = ["many", "idle", "night", "copied"] as const;
type LookMark = (typeof lookMarks)[number];

const few = 5;

/** What is unusual about an officer's looks; empty for everyday work. */
export function lookMarksOf(counts: LookCounts): LookMark[] {
  const holds: Record<LookMark, boolean> = {
    many: counts.mostAnHour >= looksAnHour / 2,
    idle: counts.withoutStep >= few && counts.withoutStep * 2 > counts.looks,
    night: counts.atNight >= few,
    copied: counts.sameWords >= few,
  };
  return lookMarks.filter((mark) => holds[mark]);
}

/** Unusual first, by the number of marks, then by looks. */
export const byUnusual = (
  one: { marks: readonly LookMark[]; looks: number },
  other: { marks: readonly LookMark[]; looks: number },
): number => other.marks.length - one.marks.length || other.looks - one.looks;
