import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { notificationLevels } from "@/server/domain/intake/channel";
import { blindIndex, sealedBytes, sealedJson, sealedText } from "../vault/columns";
import { bytea, delivered, id, instant, reference } from "./columns";
import { complaint, complaintEvent } from "./complaints";
import { channel } from "./rules";

/** Columns for retries of a message that waits for its rest and that intake fails on. */
const bringing = {
  attempts: smallint().notNull().default(0),
  failure: text(),
  /** Not retried before; null until the first failure. */
  retryAt: instant(),
  /** When it became a dead letter; null once it is replayed. */
  deadAt: instant(),
};

const channelCode = () =>
  text()
    .notNull()
    .references(() => channel.code);

/** A raw message as received, byte for byte; the same bytes again are the same row. */
export const rawMessage = pgTable(
  "channel_arrival",
  {
    id: id(),
    channelCode: channelCode(),
    receivedAt: instant().notNull(),
    /** sha256 of the body. */
    digest: bytea().notNull(),
    contentType: text().notNull(),
    body: sealedBytes("channel_arrival.body").notNull(),
    ...delivered,
    /** When its bytes were deleted by retention; the digest stays, to deduplicate. */
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

/** A channel's settings: URLs and keys, encrypted under the server's own key. */
export const channelAccount = pgTable("channel_account", {
  channelCode: channelCode().primaryKey(),
  isOn: boolean().notNull(),
  sealed: bytea().notNull(),
  /** The position in a mailbox. */
  cursor: text(),
  updatedAt: instant().notNull(),
});

/** A channel's counts of a day (Asia/Jakarta). */
export const channelDay = pgTable(
  "channel_day",
  {
    channelCode: channelCode(),
    day: date().notNull(),
    arrived: integer().notNull().default(0),
    /** Duplicates: the same bytes again. */
    repeated: integer().notNull().default(0),
    /** Refused for a wrong signature, key or time, and not stored. */
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

/** A reporter on their channel, and the complaint of the conversation. */
export const conversation = pgTable(
  "conversation",
  {
    id: id(),
    channelCode: channelCode(),
    addressKey: blindIndex("conversation.address", "sealed_address").notNull(),
    /** An e-mail address, a phone number in E.164, an account's id. */
    address: sealedText("conversation.sealed_address").notNull().default(""),
    complaintId: reference()
      .notNull()
      .references(() => complaint.id),
    name: sealedText("conversation.name"),
    subject: text(),
    /** What the next reply refers to: a Message-ID, a post's id. */
    replyTo: sealedText("conversation.reply_to"),
    /** Public threads: no secret is sent there. */
    isPublic: boolean().notNull(),
    locale: text({ enum: ["id", "en"] }).notNull(),
    level: text({ enum: notificationLevels }).notNull().default("all"),
    openedAt: instant().notNull(),
    lastAt: instant().notNull(),
  },
  (table) => [
    unique("conversation_once").on(table.complaintId, table.channelCode, table.addressKey),
    index("conversation_address").on(table.channelCode, table.addressKey, table.lastAt),
  ],
);

/** A reporter's quiet hours on their phone; without a row the default. */
export const quietHours = pgTable(
  "quiet_hours",
  {
    channelCode: channelCode(),
    addressKey: blindIndex("quiet_hours.address").notNull(),
    /** Minutes of the day in Jakarta; both null for none. */
    quietFrom: integer(),
    quietTo: integer(),
    updatedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.channelCode, table.addressKey] })],
);

/** Ids in the channel by which a later message refers to a conversation. */
export const conversationKey = pgTable(
  "conversation_key",
  {
    channelCode: channelCode(),
    key: blindIndex("conversation_key.key").notNull(),
    conversationId: reference()
      .notNull()
      .references(() => conversation.id),
  },
  (table) => [primaryKey({ columns: [table.channelCode, table.key] }), index().on(table.conversationId)],
);

/** A reply to a reporter on their channel. Its id is the channel's idempotency key, the same at every attempt. */
export const channelReply = pgTable(
  "answer",
  {
    id: uuid().primaryKey().defaultRandom(),
    channelCode: channelCode(),
    conversationId: reference().references(() => conversation.id),
    complaintId: reference().references(() => complaint.id),
    eventId: reference().references(() => complaintEvent.id),
    /** What it replies to, once: an event in a conversation, or a refused message. */
    about: text().notNull(),
    addressKey: blindIndex("answer.address", "sealed_address").notNull(),
    address: sealedText("answer.sealed_address").notNull().default(""),
    replyTo: sealedText("answer.reply_to"),
    subject: text(),
    /** With the link that holds the reporter's secret. */
    text: sealedText("answer.text").notNull(),
    ...delivered,
    /** The channel's own id of the sent reply. */
    externalId: text(),
    createdAt: instant().notNull(),
    /** When its text and address were deleted by retention. */
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
      .on(table.channelCode, table.addressKey, table.createdAt)
      .where(sql`conversation_id is null`),
  ],
);

/** One part of a long message that arrived separately; it waits for the others, up to a time. */
export const messagePart = pgTable(
  "message_part",
  {
    id: id(),
    channelCode: channelCode(),
    externalId: text().notNull(),
    addressKey: blindIndex("message_part.address", "sealed_address").notNull(),
    /** A phone number in E.164. */
    address: sealedText("message_part.sealed_address").notNull().default(""),
    /** The sender's reference of the whole message; phones reuse it. */
    reference: text().notNull(),
    /** From 1 to `total`. */
    position: smallint().notNull(),
    total: smallint().notNull(),
    text: text().notNull(),
    sentAt: instant().notNull(),
    /** When its message is submitted without the missing parts. */
    dueAt: instant().notNull(),
    ...bringing,
  },
  (table) => [
    unique("message_part_once").on(table.channelCode, table.externalId),
    index("message_part_whole").on(table.channelCode, table.addressKey, table.reference),
    index("message_part_due").on(table.dueAt),
    index("message_part_dead").on(table.deadAt).where(sql`dead_at is not null`),
  ],
);

/** A captionless photo or position, until its sender's next text or the intake desk takes it. */
export const wordlessMessage = pgTable(
  "wordless_message",
  {
    id: id(),
    channelCode: channelCode(),
    externalId: text().notNull(),
    addressKey: blindIndex("wordless_message.address").notNull(),
    /** Public content is never joined with private content. */
    isPublic: boolean().notNull(),
    /** As parsed by the adapter, with the photos' claims. */
    message: sealedJson("wordless_message.message", ["photos"]).notNull(),
    /** When it stops to wait for a text. */
    dueAt: instant().notNull(),
    ...bringing,
  },
  (table) => [
    unique("wordless_message_once").on(table.channelCode, table.externalId),
    index("wordless_message_sender").on(table.channelCode, table.addressKey),
    index("wordless_message_due").on(table.dueAt).where(sql`dead_at is null`),
    index("wordless_message_dead").on(table.deadAt).where(sql`dead_at is not null`),
  ],
);
