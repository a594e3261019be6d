import { z } from "zod";

/** Raise it when the rules of guessing change, so that a stored guess says by which it was made. */
export const guessVersion = 1;

const evidenceKinds = ["kelurahan", "kecamatan", "kota", "landmark", "learnt", "outside"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What in the text speaks for a place: the name as the gazetteer writes it. */
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
  /** The words of the text that speak for it. */
  words: z.array(z.string()),
});
export type CategoryCandidate = z.infer<typeof categoryCandidateSchema>;

/** What a message says of itself to a machine; an officer decides. No phone number and no address is kept in it. */
const guessSchema = z.object({
  language: z.enum(["id", "en"]),
  places: z.array(placeCandidateSchema),
  /** A town outside Jakarta that the text names as its place; null when it names none. */
  outside: z.object({ name: z.string(), confidence: z.number() }).nullable(),
  categories: z.array(categoryCandidateSchema),
  /** Report numbers that the text quotes. */
  codes: z.array(z.string()),
  hasContact: z.boolean(),
});
export type PlaceGuess = z.infer<typeof guessSchema>;

/**
 * May a message be placed without an officer? Only where an administrator allowed it, and only when place and category
 * are both sure and nothing else asks for a look: a town outside, or a report that it answers to.
 */
export function mayPlaceAlone(guess: PlaceGuess, isAllowed: boolean): boolean {
  if (!isAllowed || guess.outside || guess.codes.length > 0) return false;
  return Boolean(guess.places[0]?.isSure && guess.categories[0]?.isSure);
}
