import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { handoffStates } from "@/server/domain/open311/handoff";
import { bytea, delivered, id, instant, reference } from "./columns";
import { complaint, complaintEvent } from "./complaints";
import { unit } from "./organisation";

/** A unit's own Open311 server, to which what is handed to the unit is passed on. */
export const unitEndpoint = pgTable("unit_endpoint", {
  unitId: reference()
    .primaryKey()
    .references(() => unit.id),
  /** Up to and with the version, without a slash at its end. */
  baseUrl: text().notNull(),
  jurisdictionId: text(),
  /** AES-256-GCM under a key made of the server's own. */
  apiKey: bytea(),
  /** Our category's code → their service's code; `*` is every other category. */
  services: jsonb().$type<Record<string, string>>().notNull(),
  /** It understands `extensions=true` and `updated_after`; others are asked number by number. */
  tellsChanges: boolean().notNull().default(true),
  isActive: boolean().notNull(),
  changedAt: instant().notNull(),
  /** Their clock's reading up to which updates were taken over. */
  pulledTo: instant(),
  pulledAt: instant(),
  lastError: text(),
});

/** A complaint that arrived at such a unit, and what their system made of it. */
export const handoff = pgTable(
  "handoff",
  {
    id: id(),
    unitId: reference()
      .notNull()
      .references(() => unit.id),
    complaintId: reference()
      .notNull()
      .references(() => complaint.id),
    /** The step that handed it over. */
    eventId: reference()
      .notNull()
      .unique()
      .references(() => complaintEvent.id),
    ...delivered,
    state: text({ enum: handoffStates }).notNull().default("queued"),
    externalId: text(),
    /** Their promise of a number: it is asked for until it is there. */
    token: text(),
    createdAt: instant().notNull(),
    remoteStatus: text({ enum: ["open", "closed"] }),
    remoteNotes: text(),
    remoteMediaUrl: text(),
    remoteChangedAt: instant(),
  },
  (table) => [
    index("handoff_external").on(table.unitId, table.externalId),
    index("handoff_due").on(table.dueAt).where(sql`state in ('queued', 'failed')`),
    index("handoff_open")
      .on(table.unitId, table.dueAt)
      .where(sql`state in ('done', 'conflict') and remote_status is distinct from 'closed'`),
    index("handoff_trouble").on(table.createdAt).where(sql`state in ('failed', 'dead', 'conflict')`),
    index("handoff_complaint").on(table.complaintId),
  ],
);
