import { bigint, customType, date, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { deliveryStates } from "@/server/domain/delivery/state";

export const id = () => bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity();
export const reference = () => bigint({ mode: "number" });
export const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** A row of the city's rules holds from `validFrom` until the day before `validTo`; null is "still". */
export const validity = {
  validFrom: date().notNull().default("2016-01-01"),
  validTo: date(),
};

/** The transaction that wrote a row; a projector reads only below the oldest one still running. */
export const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });

export const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** Of a row that is delivered by claim, attempt and outcome. */
export const delivered = {
  state: text({ enum: deliveryStates }).notNull().default("queued"),
  /** Counted when an attempt begins, so that one which takes its process down counts too. */
  attempts: smallint().notNull().default(0),
  /** Whose attempt is under way; it stays where one was lost with its process. */
  lease: uuid(),
  lastError: text(),
  /** Not before; of a lease, its end. */
  dueAt: instant().notNull(),
  /** When the last attempt came to an outcome. */
  settledAt: instant(),
};
