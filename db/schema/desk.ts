import { boolean, index, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, reference } from "./columns";
import { staff, unit } from "./organisation";

/** A saved filter of the queue: its owner's, or shared with their whole unit. */
export const savedView = pgTable(
  "saved_view",
  {
    id: id(),
    name: text().notNull(),
    ownerId: reference()
      .notNull()
      .references(() => staff.id),
    /** The owner's unit when they saved it. */
    unitId: reference()
      .notNull()
      .references(() => unit.id),
    isShared: boolean().notNull().default(false),
    filter: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (table) => [unique().on(table.ownerId, table.name), index().on(table.unitId)],
);

/**
 * Officers with a complaint's page open: one row per browser tab, expired when not seen for a while. Without
 * references: checking one would wait for an officer who is moving the complaint.
 */
export const deskPresence = pgTable(
  "desk_presence",
  {
    complaintId: reference().notNull(),
    staffId: reference().notNull(),
    tab: uuid().notNull(),
    isTyping: boolean().notNull().default(false),
    seenAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.complaintId, table.tab] }), index().on(table.seenAt)],
);
