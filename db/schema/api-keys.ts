import { date, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { apiScopes, jurisdictionCodes } from "@/server/domain/apikey/key";
import { bytea, id, instant, reference } from "./columns";
import { staff } from "./organisation";
import { channel } from "./rules";

/** A program's API key. The key itself is shown once and not stored. */
export const apiKey = pgTable(
  "api_key",
  {
    id: id(),
    name: text().notNull(),
    contact: text().notNull(),
    /** sha256 of the key. */
    keyHash: bytea().notNull().unique(),
    /** Its first characters, by which its owner recognises it. */
    hint: text().notNull(),
    jurisdiction: text({ enum: jurisdictionCodes }).notNull(),
    scopes: text({ enum: apiScopes }).array().notNull(),
    channelCode: text()
      .notNull()
      .references(() => channel.code),
    perMinute: integer().notNull(),
    /** The last day (Asia/Jakarta) on which it is valid; null for no end. */
    lastDay: date(),
    createdById: reference().references(() => staff.id),
    createdAt: instant().notNull(),
    revokedAt: instant(),
    /** A day, updated once a day. */
    lastUsedOn: date(),
  },
  (table) => [index().on(table.createdAt)],
);
