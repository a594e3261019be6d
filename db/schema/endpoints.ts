import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { handoffStates } from "@/server/domain/open311/handoff";
import { bytea, delivered, id, instant, reference } from "./columns";
import { complaint, complaintEvent } from "./complaints";
import { unit } from "./organisation";

/** A unit's own Open311 server, to which the unit's complaints are handed over. */
export const unitEndpoint = pgTable("unit_endpoint", {
  unitId: reference()
    .primaryKey()
    .references(() => unit.id),
  /** Up to and including the version, without a slash at its end. */
  baseUrl: text().notNull(),
  jurisdictionId: text(),
  /** AES-256-GCM under a key derived from the server's own. */
  apiKey: bytea(),
  /** Our category's code → their service's code; `*` for every other category. */
  services: jsonb().$type<Record<string, string>>().notNull(),
  /** Whether it supports `extensions=true` and `updated_after`; others are polled number by number. */
  tellsChanges: boolean().notNull().default(true),
  isActive: boolean().notNull(),
  changedAt: instant().notNull(),
  /** The time on their clock up to which updates were applied. */
  pulledTo: instant(),
  pulledAt: instant(),
  lastError: text(),
});

/** A complaint that was handed to such a unit, and its state in their system. */
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
    /** The event that handed it over. */
    eventId: reference()
      .notNull()
      .unique()
      .references(() => complaintEvent.id),
    ...delivered,
    state: text({ enum: handoffStates }).notNull().default("queued"),
    externalId: text(),
    /** Their token for a number that is polled. */
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
