import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { suggestionTargets } from "@/server/domain/routing/suggestion";
import { id, instant, reference } from "./columns";
import { complaint, complaintEvent } from "./complaints";

const target = () => text({ enum: suggestionTargets }).notNull();
const count = () => integer().notNull().default(0);

/** A category or an agency: how much taught it, and how often a suggestion was right where it was decided. */
export const suggestionLabel = pgTable(
  "suggestion_label",
  {
    target: target(),
    label: text().notNull(),
    parts: count(),
    /** Of officers' decisions, each asked before it was learnt from. */
    asked: count(),
    first: count(),
    three: count(),
    /** Of our own labelled texts, each asked of what the others teach. */
    heldAsked: count(),
    heldFirst: count(),
    heldThree: count(),
  },
  (table) => [primaryKey({ columns: [table.target, table.label] })],
);

/** How often a hashed part of a text taught a label: at most labels × buckets rows, however many reports there are. */
export const suggestionPart = pgTable(
  "suggestion_part",
  { target: target(), feature: integer().notNull(), label: text().notNull(), times: integer().notNull() },
  (table) => [
    primaryKey({ columns: [table.target, table.feature, table.label] }),
    index("suggestion_part_label").on(table.target, table.label),
  ],
);

/** Where an officer decided otherwise than the first suggestion; the newest few thousand are kept. */
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
