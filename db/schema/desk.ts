import { boolean, index, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, reference } from "./columns";
import { staff, unit } from "./organisation";

/** A filter of the queue under a name: its owner's, or their whole unit's. */
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
 * Who has a complaint's page open: one row a browser tab, out of date when it was not seen for a while. Without
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
