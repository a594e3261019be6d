import { sql } from "drizzle-orm";
import { index, pgTable, smallint, text, unique } from "drizzle-orm/pg-core";
import { messageStates } from "@/server/domain/intake/message-state";
import { blindBytes, sealedJson } from "../vault/columns";
import { bytea, id, instant, reference } from "./columns";
import { complaint } from "./complaints";

/** Every message as received, before it is judged. */
export const intakeMessage = pgTable(
  "intake_message",
  {
    id: id(),
    channelCode: text().notNull(),
    externalId: text().notNull(),
    receivedAt: instant().notNull().defaultNow(),
    raw: sealedJson("intake_message.raw", ["arrival", "parts", "withoutWords"]).notNull(),
    state: text({ enum: messageStates }).notNull().default("received"),
    /** Why it was refused: a stable snake_case key. */
    refusal: text(),
    complaintId: reference(),
    /** As parsed by its adapter, until it is finished; a dead letter keeps it. */
    message: sealedJson("intake_message.message", ["photos"]),
    /** Attempts of the worker to finish it, the moment of the next one, and the last error. */
    attempts: smallint().notNull().default(0),
    dueAt: instant(),
    failure: text(),
    /** Blind index of sender and content, so that a text sent twice is one complaint; null on a channel without senders. */
    contentKey: blindBytes("intake_message.content_key"),
    /** When `raw` was emptied by retention; the keys that deduplicate stay. */
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

/** What tells a burst of complaints, for two days: HMACs of the words, and of network, kelurahan and category. */
export const burstMark = pgTable(
  "burst_mark",
  {
    complaintId: reference()
      .primaryKey()
      .references(() => complaint.id),
    at: instant().notNull(),
    words: bytea(),
    network: bytea(),
  },
  (table) => [
    index("burst_mark_words").on(table.words, table.at).where(sql`words is not null`),
    index("burst_mark_network").on(table.network, table.at).where(sql`network is not null`),
    index("burst_mark_at").on(table.at),
  ],
);
