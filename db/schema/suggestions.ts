import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { suggestionTargets } from "@/server/domain/routing/suggestion";
import { id, instant, reference } from "./columns";
import { complaint, complaintEvent } from "./complaints";

const target = () => text({ enum: suggestionTargets }).notNull();
const count = () => integer().notNull().default(0);

/** A category or an agency: its number of examples, and how often its suggestion was right. */
export const suggestionLabel = pgTable(
  "suggestion_label",
  {
    target: target(),
    label: text().notNull(),
    parts: count(),
    /** Over officers' decisions, each compared before it was learnt. */
    asked: count(),
    first: count(),
    three: count(),
    /** Over our own labelled texts, each classified by what the others teach. */
    heldAsked: count(),
    heldFirst: count(),
    heldThree: count(),
  },
  (table) => [primaryKey({ columns: [table.target, table.label] })],
);

/**
 * How often a hashed feature occurred in the texts of a label: at most labels × buckets rows, however many complaints
 * there are.
 */
export const suggestionPart = pgTable(
  "suggestion_part",
  { target: target(), feature: integer().notNull(), label: text().notNull(), times: integer().notNull() },
  (table) => [
    primaryKey({ columns: [table.target, table.feature, table.label] }),
    index("suggestion_part_label").on(table.target, table.label),
  ],
);

/** Decisions that differ from the first suggestion; the newest few thousand. */
export const suggestionCorrection = pgTable("suggestion_correction", {
  id: id(),
  target: target(),
  complaintId: reference()
    .notNull()
    .references(() => complaint.id),
  eventId: reference()
    .notNull()
    .references(() => complaintEvent.id),
  suggested: text().array().notNull(),
  decided: text().notNull(),
  at: instant().notNull(),
});
