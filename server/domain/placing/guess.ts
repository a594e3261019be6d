import { z } from "zod";

/** Raise it when the rules of guessing change, so that a stored guess names its version. */
export const guessVersion = 1;

const evidenceKinds = ["kelurahan", "kecamatan", "kota", "landmark", "learnt", "outside"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** The evidence for a place: the name as in the gazetteer. */
const evidenceSchema = z.object({ kind: z.enum(evidenceKinds), name: z.string() });
export type Evidence = z.infer<typeof evidenceSchema>;

export const placeCandidateSchema = z.object({
  kelurahanCode: z.string(),
  /** Probability, 0 to 1. */
  confidence: z.number(),
  isSure: z.boolean(),
  evidence: z.array(evidenceSchema),
});
export type PlaceCandidate = z.infer<typeof placeCandidateSchema>;

export const categoryCandidateSchema = z.object({
  categoryCode: z.string(),
  confidence: z.number(),
  isSure: z.boolean(),
  /** The words of the text that are evidence. */
  words: z.array(z.string()),
});
export type CategoryCandidate = z.infer<typeof categoryCandidateSchema>;

/** The automatic interpretation of a message; an officer decides. It contains no phone number and no address. */
const guessSchema = z.object({
  language: z.enum(["id", "en"]),
  places: z.array(placeCandidateSchema),
  /** A town outside Jakarta that the text names as its place; null without one. */
  outside: z.object({ name: z.string(), confidence: z.number() }).nullable(),
  categories: z.array(categoryCandidateSchema),
  /** Complaint numbers in the text. */
  codes: z.array(z.string()),
  hasContact: z.boolean(),
});
export type PlaceGuess = z.infer<typeof guessSchema>;

/**
 * Whether a message may be placed without an officer: only where an administrator allowed it, place and category are
 * both certain, and it neither names a town outside nor quotes a complaint.
 */
export function mayPlaceAlone(guess: PlaceGuess, isAllowed: boolean): boolean {
  if (!isAllowed || guess.outside || guess.codes.length > 0) return false;
  return Boolean(guess.places[0]?.isSure && guess.categories[0]?.isSure);
}
