import { date, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { apiScopes, jurisdictionCodes } from "@/server/domain/apikey/key";
import { bytea, id, instant, reference } from "./columns";
import { staff } from "./organisation";
import { channel } from "./rules";

/** A program's key to our doors. The key itself is shown once and kept nowhere. */
export const apiKey = pgTable(
  "api_key",
  {
    id: id(),
    name: text().notNull(),
    contact: text().notNull(),
    /** sha256 of the key. */
    keyHash: bytea().notNull().unique(),
    /** Its first letters, by which its owner knows it again. */
    hint: text().notNull(),
    jurisdiction: text({ enum: jurisdictionCodes }).notNull(),
    scopes: text({ enum: apiScopes }).array().notNull(),
    channelCode: text()
      .notNull()
      .references(() => channel.code),
    perMinute: integer().notNull(),
    /** The last day (Asia/Jakarta) on which it opens; null is without end. */
    lastDay: date(),
    createdById: reference().references(() => staff.id),
    createdAt: instant().notNull(),
    revokedAt: instant(),
    /** A day, written once a day. */
    lastUsedOn: date(),
  },
  (table) => [index().on(table.createdAt)],
);
