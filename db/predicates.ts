import { and, gt, isNull, lte, or, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/** Conditions that stand in more than one query, each the SQL of a rule of the domain. Days are ISO dates in Asia/Jakarta. */

type Bounded = { validFrom: AnyPgColumn; validTo: AnyPgColumn };

/** Rows of a table that hold on a day: `holdsOn`. */
export const holds = (table: Bounded, day: string): SQL | undefined =>
  and(lte(table.validFrom, day), notEnded(table, day));

/** Rows that hold on a day or are to come: not `hasEnded`. */
export const notEnded = ({ validTo }: Pick<Bounded, "validTo">, day: string): SQL | undefined =>
  or(isNull(validTo), gt(validTo, day));
