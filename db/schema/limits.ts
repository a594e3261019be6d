import { pgTable, smallint, text } from "drizzle-orm/pg-core";
import { weights } from "@/server/domain/complaint/category";
import { id, validity } from "./columns";

/** EWS: how many extensions, and how many days ahead, a holder may request. */
export const extensionLimit = pgTable("extension_limit", {
  id: id(),
  /** null applies to every weight without a limit of its own. */
  weight: text({ enum: weights }),
  maxCount: smallint().notNull(),
  maxDays: smallint().notNull(),
  basis: text().notNull(),
  ...validity,
});

/** The number of hops after which Biro Pemerintahan decides on a further hand-over. */
export const handOverLimit = pgTable("hand_over_limit", {
  id: id(),
  maxHops: smallint().notNull(),
  basis: text().notNull(),
  ...validity,
});

/** Days that a reporter has to answer a question; then the complaint is closed for lack of details. */
export const questionLimit = pgTable("question_limit", {
  id: id(),
  answerDays: smallint().notNull(),
  basis: text().notNull(),
  ...validity,
});

/** The fewest private complaints of an area and category group in a month that public figures count. */
export const disclosureLimit = pgTable("disclosure_limit", {
  id: id(),
  smallest: smallint().notNull(),
  basis: text().notNull(),
  ...validity,
});

/** Days that a complaint of a burst is held at the intake desk; then it is released without a decision. */
export const holdLimit = pgTable("hold_limit", {
  id: id(),
  heldDays: smallint().notNull(),
  basis: text().notNull(),
  ...validity,
});

/** Retention of raw messages in days, after they were handled or became dead letters. */
export const retentionRule = pgTable("keeping_limit", {
  id: id(),
  handledDays: smallint().notNull(),
  /** For dead letters: the adapter may yet be fixed. */
  deadDays: smallint().notNull(),
  basis: text().notNull(),
  ...validity,
});

/**
 * Retention of a complaint's source records in days after it was closed; for messages that became no complaint, after
 * they arrived.
 */
export const messageLimit = pgTable("message_limit", {
  id: id(),
  closedDays: smallint().notNull(),
  basis: text().notNull(),
  ...validity,
});
