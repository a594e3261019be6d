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
