import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { tellingLevels } from "@/server/domain/intake/channel";
import { bytea, delivered, id, instant, reference } from "./columns";
import { complaint, complaintEvent } from "./complaints";
import { channel } from "./rules";

/** Of a message that waits for more and that the machine fails at when it is brought through the door. */
const bringing = {
  attempts: smallint().notNull().default(0),
  failure: text(),
  /** Not tried again before; null until it first failed. */
  retryAt: instant(),
  /** When it was given up, until a person has it tried again. */
  deadAt: instant(),
};

const channelCode = () =>
  text()
    .notNull()
    .references(() => channel.code);

/** What a channel handed over, byte for byte; the same bytes again are the same row. */
export const channelArrival = pgTable(
  "channel_arrival",
  {
    id: id(),
    channelCode: channelCode(),
    receivedAt: instant().notNull(),
    /** sha256 of the body. */
    digest: bytea().notNull(),
    contentType: text().notNull(),
    body: bytea().notNull(),
    ...delivered,
    /** When its bytes went, since nobody may keep them any longer; the digest stays, so that they stay known. */
    droppedAt: instant(),
  },
  (table) => [
    unique("channel_arrival_once").on(table.channelCode, table.digest),
    index("channel_arrival_due").on(table.dueAt, table.id).where(sql`state in ('queued', 'failed')`),
    index("channel_arrival_dead").on(table.id).where(sql`state = 'dead'`),
    index("channel_arrival_kept")
      .on(table.state, table.settledAt)
      .where(sql`dropped_at is null and settled_at is not null`),
    index("channel_arrival_latest").on(table.channelCode, table.id),
  ],
);

/** How the product speaks with a channel: addresses and keys, sealed under the server's own. */
export const channelAccount = pgTable("channel_account", {
  channelCode: channelCode().primaryKey(),
  isOn: boolean().notNull(),
  sealed: bytea().notNull(),
  /** Where a mailbox was read up to. */
  cursor: text(),
  updatedAt: instant().notNull(),
});

/** What a channel did on a day (Asia/Jakarta). */
export const channelDay = pgTable(
  "channel_day",
  {
    channelCode: channelCode(),
    day: date().notNull(),
    arrived: integer().notNull().default(0),
    /** The same bytes again. */
    repeated: integer().notNull().default(0),
    /** A wrong signature, key or time: turned away, not stored. */
    forged: integer().notNull().default(0),
    dead: integer().notNull().default(0),
    answered: integer().notNull().default(0),
    unanswered: integer().notNull().default(0),
    lastAt: instant(),
    lastFailure: text(),
    lastFailureAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.channelCode, table.day] })],
);

/** A reporter on their channel, and the complaint that they and we talk about. */
export const conversation = pgTable(
  "conversation",
  {
    id: id(),
    channelCode: channelCode(),
    /** An e-mail address, a phone number in E.164, an account's id. */
    address: text().notNull(),
    complaintId: reference()
      .notNull()
      .references(() => complaint.id),
    name: text(),
    subject: text(),
    /** What the next answer replies to: a Message-ID, a post's id. */
    replyTo: text(),
    /** Others read along: no secret goes there. */
    isPublic: boolean().notNull(),
    locale: text({ enum: ["id", "en"] }).notNull(),
    level: text({ enum: tellingLevels }).notNull().default("all"),
    openedAt: instant().notNull(),
    lastAt: instant().notNull(),
  },
  (table) => [
    unique("conversation_once").on(table.complaintId, table.channelCode, table.address),
    index("conversation_address").on(table.channelCode, table.address, table.lastAt),
  ],
);

/** In which hours a reporter wants no message on their phone; who chose nothing is missing. */
export const quietHours = pgTable(
  "quiet_hours",
  {
    channelCode: channelCode(),
    address: text().notNull(),
    /** Minutes of the day in Jakarta; both null is none. */
    quietFrom: integer(),
    quietTo: integer(),
    updatedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.channelCode, table.address] })],
);

/** Identities in the channel by which a later message names a conversation. */
export const conversationKey = pgTable(
  "conversation_key",
  {
    channelCode: channelCode(),
    key: text().notNull(),
    conversationId: reference()
      .notNull()
      .references(() => conversation.id),
  },
  (table) => [primaryKey({ columns: [table.channelCode, table.key] }), index().on(table.conversationId)],
);

/** Words to a reporter on their channel. Its id is the channel's idempotency key, the same at every attempt. */
export const answer = pgTable(
  "answer",
  {
    id: uuid().primaryKey().defaultRandom(),
    channelCode: channelCode(),
    conversationId: reference().references(() => conversation.id),
    complaintId: reference().references(() => complaint.id),
    eventId: reference().references(() => complaintEvent.id),
    /** What it answers, once: an event to a conversation, or a message that was refused. */
    about: text().notNull(),
    address: text().notNull(),
    replyTo: text(),
    subject: text(),
    text: text().notNull(),
    ...delivered,
    /** The channel's own identity of what was sent. */
    externalId: text(),
    createdAt: instant().notNull(),
    /** When its words and its address went, since nobody may keep them any longer. */
    droppedAt: instant(),
  },
  (table) => [
    unique("answer_once").on(table.channelCode, table.about),
    index("answer_due").on(table.dueAt).where(sql`state in ('queued', 'failed')`),
    index("answer_dead").on(table.createdAt).where(sql`state = 'dead' and dropped_at is null`),
    index("answer_kept").on(table.createdAt).where(sql`complaint_id is null and dropped_at is null`),
    index("answer_conversation").on(table.conversationId).where(sql`conversation_id is not null`),
    index("answer_complaint").on(table.complaintId, table.createdAt),
    index("answer_refusal")
      .on(table.channelCode, table.address, table.createdAt)
      .where(sql`conversation_id is null`),
  ],
);

/** One part of a long message that arrived by itself; it waits for the others, or until nobody waits any longer. */
export const messagePart = pgTable(
  "message_part",
  {
    id: id(),
    channelCode: channelCode(),
    externalId: text().notNull(),
    /** A phone number in E.164. */
    address: text().notNull(),
    /** What the sender's phone calls the whole message; it comes round again. */
    reference: text().notNull(),
    /** From 1 to `total`. */
    position: smallint().notNull(),
    total: smallint().notNull(),
    text: text().notNull(),
    sentAt: instant().notNull(),
    /** When its message is brought without the parts that are missing. */
    dueAt: instant().notNull(),
    ...bringing,
  },
  (table) => [
    unique("message_part_once").on(table.channelCode, table.externalId),
    index("message_part_whole").on(table.channelCode, table.address, table.reference),
    index("message_part_due").on(table.dueAt),
    index("message_part_dead").on(table.deadAt).where(sql`dead_at is not null`),
  ],
);

/** A picture or a place that came before any words, until its sender's next words or the intake desk take it up. */
export const wordlessMessage = pgTable(
  "wordless_message",
  {
    id: id(),
    channelCode: channelCode(),
    externalId: text().notNull(),
    address: text().notNull(),
    /** Others read along: what was shown in public never meets what was told in private. */
    isPublic: boolean().notNull(),
    /** As the adapter read it, with the photos' claims. */
    message: jsonb().notNull(),
    /** When nobody waits for words any longer. */
    dueAt: instant().notNull(),
    ...bringing,
  },
  (table) => [
    unique("wordless_message_once").on(table.channelCode, table.externalId),
    index("wordless_message_sender").on(table.channelCode, table.address),
    index("wordless_message_due").on(table.dueAt).where(sql`dead_at is null`),
    index("wordless_message_dead").on(table.deadAt).where(sql`dead_at is not null`),
  ],
);
