import { bigint, customType, date, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { deliveryStates } from "@/server/domain/delivery/state";

export const id = () => bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity();
export const reference = () => bigint({ mode: "number" });
export const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** A row is valid from `validFrom` until the day before `validTo`; null for no end. */
export const validity = {
  validFrom: date().notNull().default("2016-01-01"),
  validTo: date(),
};

/** The transaction that wrote a row; a projector reads only below the oldest running one. */
export const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });

export const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** Columns of a row that is delivered by claim, attempt and outcome. */
export const delivered = {
  state: text({ enum: deliveryStates }).notNull().default("queued"),
  /** Counted when an attempt begins, so that one that kills its process counts too. */
  attempts: smallint().notNull().default(0),
  /** The lease of the running attempt; it stays when the attempt was lost with its process. */
  lease: uuid(),
  lastError: text(),
  /** Not before; with a lease, its end. */
  dueAt: instant().notNull(),
  /** When the last attempt came to an outcome. */
  settledAt: instant(),
};
