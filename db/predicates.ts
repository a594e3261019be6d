import { and, gt, isNull, lte, or, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { unlistedStatuses, unshownStatuses } from "@/server/domain/complaint/publicness";
import { closedStatuses, decisionRequests, type Status } from "@/server/domain/complaint/status";

type ValidityColumns = { validFrom: AnyPgColumn; validTo: AnyPgColumn };

/** Rows of a table that are valid on a day (ISO date, Asia/Jakarta): `holdsOn`. */
export const holds = (table: ValidityColumns, day: string): SQL | undefined =>
  and(lte(table.validFrom, day), notEnded(table, day));

/** Rows that are valid on a day or later: not `hasEnded`. */
export const notEnded = ({ validTo }: Pick<ValidityColumns, "validTo">, day: string): SQL | undefined =>
  or(isNull(validTo), gt(validTo, day));

/**
 * Conditions on complaints as text, for partial indexes and the queries that use them: the planner matches literals,
 * and a bound parameter would hide them. `row` is the alias.
 */
type Condition = (row?: string) => string;

const list = (words: readonly string[]) => `(${words.map((word) => `'${word}'`).join(", ")})`;
const column = (row: string | undefined, name: string) => (row ? `${row}.${name}` : name);
const statusIn =
  (...statuses: readonly Status[]): Condition =>
  (row) =>
    `${column(row, "status")} in ${list(statuses)}`;
const statusNotIn =
  (...statuses: readonly Status[]): Condition =>
  (row) =>
    `${column(row, "status")} not in ${list(statuses)}`;
const statusIs =
  (status: Status): Condition =>
  (row) =>
    `${column(row, "status")} = '${status}'`;

export const isOpenSql = statusNotIn(...closedStatuses);
export const isClosedSql = statusIn(...closedStatuses);
/** Closed and still in the officers' lists, from which removed complaints disappear. */
export const isClosedInViewSql = statusIn(...closedStatuses.filter((status) => status !== "removed"));

const isUnconcealed: Condition = (row) =>
  `${column(row, "is_public")} and not ${column(row, "is_confidential")}`;

/** Readable by anyone with the number: `isShown`. */
export const isPublicSql: Condition = (row) =>
  `${isUnconcealed(row)} and ${statusNotIn(...unshownStatuses)(row)}`;
/** In public lists, with a position or without: `isListed`. */
export const isListedSql: Condition = (row) =>
  `${isUnconcealed(row)} and ${statusNotIn(...unlistedStatuses)(row)}`;
/** On the public map as a single complaint. */
export const isOnMapSql: Condition = (row) =>
  `${isUnconcealed(row)} and ${column(row, "map_square")} is not null and ${statusNotIn(...unlistedStatuses)(row)}`;

const listedClosed = closedStatuses.filter((status) => !unlistedStatuses.includes(status));
/** The open and the closed part of the listed complaints. */
export const isListedOpenSql = statusNotIn(...listedClosed);
export const isListedClosedSql = statusIn(...listedClosed);

/** Waits for a decision by Biro: a request, or a proof. */
export const awaitsDecisionSql: Condition = (row) =>
  `${column(row, "pending")} in ${list(decisionRequests)} or ${statusIn("transfer_requested", "verification")(row)}`;

export const isUnplacedSql = statusIs("triage");
export const isInVerificationSql = statusIs("verification");
export const isResolvedSql = statusIs("resolved");
export const isRejectedSql = statusIs("rejected");
export const isMergedSql = statusIs("merged");
export const isRemovedSql = statusIs("removed");
