import type { EventPayload } from "../complaint/event";

/** What is suggested from a report's text. */
export const suggestionTargets = ["category", "unit"] as const;
export type SuggestionTarget = (typeof suggestionTargets)[number];

export type Lesson = { target: SuggestionTarget; label: string };

/** Beyond so many parts a label forgets half of what it knows: the memory stays small and follows how people write now. */
export const mostParts = 400_000;
/** Corrections that are kept. */
export const mostCorrections = 5_000;

type Decision = {
  kind: string;
  actorKind: string;
  payload: EventPayload;
  categoryCode: string;
  unitCode: string | null;
};

/**
 * The agency that a unit belongs to: a Suku Dinas teaches its Dinas, since which one it is says the place. Null for
 * units that only the place decides on.
 */
export function agencyOf(unitCode: string): string | null {
  if (/^(kelurahan|kecamatan|kota)-/.test(unitCode)) return null;
  return unitCode.replace(/-31\.\d\d$/, "");
}

/** What an officer's decision teaches: the category that she placed it under, or handed it on as; and the agency. */
export function lessonsOf({ kind, actorKind, payload, categoryCode, unitCode }: Decision): Lesson[] {
  if (actorKind !== "staff") return [];
  if (kind === "verify") return [{ target: "category", label: payload.categoryCode ?? categoryCode }];
  if (kind !== "coordinate") return [];
  const agency = unitCode === null ? null : agencyOf(unitCode);
  const category: Lesson = { target: "category", label: categoryCode };
  return agency === null ? [category] : [category, { target: "unit", label: agency }];
}
