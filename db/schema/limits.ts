import { pgTable, smallint, text } from "drizzle-orm/pg-core";
import { weights } from "@/server/domain/complaint/category";
import { id, validity } from "./columns";

/** EWS: how often, and how many days ahead, a holder may ask for a new finish date. */
export const extensionLimit = pgTable("extension_limit", {
  id: id(),
  /** null holds for every weight without a limit of its own. */
  weight: text({ enum: weights }),
  maxCount: smallint().notNull(),
  maxDays: smallint().notNull(),
  basis: text().notNull(),
  ...validity,
});

/** After so many hops Biro Pemerintahan decides on a further hand-over. */
export const handOverLimit = pgTable("hand_over_limit", {
  id: id(),
  maxHops: smallint().notNull(),
  basis: text().notNull(),
  ...validity,
});

/** How many days a reporter has to answer a question; then the report is closed for want of particulars. */
export const questionLimit = pgTable("question_limit", {
  id: id(),
  answerDays: smallint().notNull(),
  basis: text().notNull(),
  ...validity,
});

/** How many days what a channel handed over is kept byte for byte, since it was read or given up. */
export const keepingLimit = pgTable("keeping_limit", {
  id: id(),
  handledDays: smallint().notNull(),
  /** Of what could not be read: somebody may yet mend the reading. */
  deadDays: smallint().notNull(),
  basis: text().notNull(),
  ...validity,
});

/**
 * How many days after a complaint was closed the messages, addresses and contacts behind it are kept; of what became no
 * complaint, since it came.
 */
export const messageLimit = pgTable("message_limit", {
  id: id(),
  closedDays: smallint().notNull(),
  basis: text().notNull(),
  ...validity,
});
