import type { ActorKind, EventPayload } from "./event";
import type { Status } from "./status";

type Publicness = {
  /** Whether anyone with the number may open a public complaint. */
  isShown: boolean;
  /** Whether it is on the map, in lists and in the open data; for a duplicate its master is. */
  isListed: boolean;
};

const hidden: Publicness = { isShown: false, isListed: false };
const listed: Publicness = { isShown: true, isListed: true };

/** The publicness of a complaint in each status. Partial indexes contain the order of the first three. */
const publicness: Record<Status, Publicness> = {
  triage: hidden,
  removed: hidden,
  merged: { isShown: true, isListed: false },
  waiting: listed,
  coordinated: listed,
  delegated: listed,
  transfer_requested: listed,
  in_progress: listed,
  scheduled: listed,
  verification: listed,
  resolved: listed,
  rejected: listed,
};

export const isShown = (status: Status): boolean => publicness[status].isShown;
export const isListed = (status: Status): boolean => publicness[status].isListed;

const every = Object.keys(publicness) as Status[];
export const unshownStatuses: readonly Status[] = every.filter((status) => !isShown(status));
export const unlistedStatuses: readonly Status[] = every.filter((status) => !isListed(status));

type PublicnessEvent = { payload: Pick<EventPayload, "isPublic" | "photoIds"> };
type WrittenEvent = PublicnessEvent & { actorKind: ActorKind; publicNote: string | null };

/**
 * Whether a complaint was public after the first part of its timeline. Its beginning is in no event: it follows from
 * the first change, or, without one, from what it is after all events.
 */
export function wasPublic(
  passed: readonly PublicnessEvent[],
  all: readonly PublicnessEvent[],
  isPublicNow: boolean,
): boolean {
  const last = passed.findLast(({ payload }) => payload.isPublic !== undefined);
  if (last) return last.payload.isPublic ?? isPublicNow;
  const next = all.find(({ payload }) => payload.isPublic !== undefined);
  return next ? !next.payload.isPublic : isPublicNow;
}

/**
 * Who may open a private complaint: its reporter, unless an officer made it private last. Then an officer, unless its
 * reporter has written since: they were told that nobody else reads it.
 */
export function openerOf(events: readonly WrittenEvent[]): "reporter" | "officer" | "nobody" {
  const at = events.findLastIndex(({ payload }) => payload.isPublic !== undefined);
  const last = events[at];
  if (last?.payload.isPublic !== false || last.actorKind !== "staff") return "reporter";
  return events.slice(at).some(isOfReporter) ? "nobody" : "officer";
}

const isOfReporter = ({ actorKind, publicNote, payload }: WrittenEvent) =>
  actorKind === "reporter" && (publicNote !== null || (payload.photoIds ?? []).length > 0);
