import {
  boolean,
  doublePrecision,
  index,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { type AttributeAnswers, type AttributeValue, datatypes } from "@/server/domain/open311/attribute";
import { apiKey } from "./api-keys";
import { id, instant, reference, validity } from "./columns";
import { category } from "./rules";

/** Questions of a category to API clients, a row per version; answers become lines of the complaint's text. */
export const serviceAttribute = pgTable(
  "service_attribute",
  {
    id: id(),
    categoryCode: text()
      .notNull()
      .references(() => category.code),
    code: text().notNull(),
    position: smallint().notNull(),
    datatype: text({ enum: datatypes }).notNull(),
    isRequired: boolean().notNull().default(false),
    description: text().notNull(),
    hint: text(),
    values: jsonb().$type<AttributeValue[]>().notNull().default([]),
    ...validity,
  },
  (table) => [unique("service_attribute_version").on(table.categoryCode, table.code, table.validFrom)],
);

/** A request of the test jurisdiction: no complaint, no person, deleted after a day. */
export const practiceRequest = pgTable(
  "practice_request",
  {
    id: id(),
    apiKeyId: reference()
      .notNull()
      .references(() => apiKey.id),
    /** sha256 of the posted content; the same content again is the same request. */
    contentHash: text().notNull(),
    /** For a batch service, until the number is known. */
    token: uuid().unique(),
    serviceCode: text().notNull(),
    description: text().notNull(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    address: text(),
    addressId: text(),
    answers: jsonb().$type<AttributeAnswers>().notNull(),
    requestedAt: instant().notNull(),
    /** When its number becomes known. */
    readyAt: instant().notNull(),
  },
  (table) => [
    unique("practice_request_content").on(table.apiKeyId, table.contentHash),
    index("practice_request_requested").on(table.requestedAt, table.id),
  ],
);
