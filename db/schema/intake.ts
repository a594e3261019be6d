import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, smallint, text, unique } from "drizzle-orm/pg-core";
import { messageStates } from "@/server/domain/intake/message-state";
import { bytea, id, instant, reference } from "./columns";

/** Whatever arrived, as it arrived, before anybody judged it. */
export const intakeMessage = pgTable(
  "intake_message",
  {
    id: id(),
    channelCode: text().notNull(),
    externalId: text().notNull(),
    receivedAt: instant().notNull().defaultNow(),
    raw: jsonb().notNull(),
    state: text({ enum: messageStates }).notNull().default("received"),
    /** Why it was refused: a stable snake_case key. */
    refusal: text(),
    complaintId: reference(),
    /** As its adapter read it, until it reaches an end; a dead letter keeps it. */
    message: jsonb(),
    /** How often the worker tried to bring it to an end, not before when, and what stood in the way. */
    attempts: smallint().notNull().default(0),
    dueAt: instant(),
    failure: text(),
    /** sha256 of who wrote and what, so that one text sent twice is one complaint; null on a channel without senders. */
    contentKey: bytea(),
    /** When `raw` was emptied, since nobody may keep it any longer; what it is known by stays. */
    droppedAt: instant(),
  },
  (table) => [
    unique("intake_message_external").on(table.channelCode, table.externalId),
    index().on(table.state, table.id),
    index("intake_message_content")
      .on(table.channelCode, table.contentKey, table.receivedAt)
      .where(sql`content_key is not null`),
    index("intake_message_kept")
      .on(table.complaintId)
      .where(sql`complaint_id is not null and dropped_at is null`),
    index("intake_message_kept_alone")
      .on(table.receivedAt)
      .where(sql`complaint_id is null and dropped_at is null`),
  ],
);
