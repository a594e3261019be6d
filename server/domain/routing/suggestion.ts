import type { EventKind, EventPayload } from "../complaint/event";
import { eventFacts } from "../complaint/event-facts";

/** What is suggested from a complaint's text. */
export const suggestionTargets = ["category", "unit"] as const;
export type SuggestionTarget = (typeof suggestionTargets)[number];

export type RoutingLesson = { target: SuggestionTarget; label: string };

/** Above this a label halves its counts: the memory stays small and follows how people write now. */
export const mostParts = 400_000;
/** Corrections stored at most. */
export const mostCorrections = 5_000;

type Decision = {
  kind: EventKind;
  actorKind: string;
  payload: EventPayload;
  categoryCode: string;
  unitCode: string | null;
};

/**
 * The agency of a unit: a Suku Dinas counts as its Dinas, since the place decides which one. Null for units that only
 * the place decides on.
 */
export function suggestedAgency(unitCode: string): string | null {
  if (/^(kelurahan|kecamatan|kota)-/.test(unitCode)) return null;
  return unitCode.replace(/-31\.\d\d$/, "");
}

/** What is learnt from an officer's decision: the category and the agency. */
export function lessonsOf({ kind, actorKind, payload, categoryCode, unitCode }: Decision): RoutingLesson[] {
  if (actorKind !== "staff") return [];
  const labels: Record<SuggestionTarget, string | null> = {
    category: payload.categoryCode ?? categoryCode,
    unit: unitCode === null ? null : suggestedAgency(unitCode),
  };
  const { teaches } = eventFacts[kind];
  return suggestionTargets.flatMap((target): RoutingLesson[] => {
    const label = labels[target];
    return teaches?.includes(target) && label !== null ? [{ target, label }] : [];
  });
}
