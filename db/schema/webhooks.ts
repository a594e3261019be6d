import { sql } from "drizzle-orm";
import { index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { webhookKinds } from "@/server/domain/webhook/kinds";
import { apiKey } from "./api-keys";
import { bytea, delivered, id, instant, reference } from "./columns";
import { complaintEvent } from "./complaints";

/** A webhook of a key's owner for public events. */
export const webhook = pgTable(
  "webhook",
  {
    id: id(),
    apiKeyId: reference()
      .notNull()
      .references(() => apiKey.id),
    url: text().notNull(),
    /** AES-256-GCM under a key derived from the server's own. */
    secret: bytea().notNull(),
    kinds: text({ enum: webhookKinds }).array().notNull(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (table) => [index().on(table.apiKeyId)],
);

/**
 * One event for one webhook. Its content is composed when it is sent, from what is public then; nothing is stored
 * here.
 */
export const webhookDelivery = pgTable(
  "webhook_delivery",
  {
    id: uuid().primaryKey(),
    webhookId: reference()
      .notNull()
      .references(() => webhook.id),
    eventId: reference()
      .notNull()
      .references(() => complaintEvent.id),
    ...delivered,
    createdAt: instant().notNull(),
  },
  (table) => [
    unique("webhook_delivery_once").on(table.webhookId, table.eventId),
    index("webhook_delivery_open").on(table.dueAt).where(sql`state in ('queued', 'failed')`),
    index("webhook_delivery_state").on(table.state, table.createdAt),
  ],
);
