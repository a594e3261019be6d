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

/** What a category asks of programs beside the description, a row for each version; answers become lines of the report's text. */
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

/** A request of the test jurisdiction: no complaint, no person, gone after a day. */
export const practiceRequest = pgTable(
  "practice_request",
  {
    id: id(),
    apiKeyId: reference()
      .notNull()
      .references(() => apiKey.id),
    /** sha256 of what was posted; the same again is the same request. */
    contentHash: text().notNull(),
    /** Of a batch service, until the number is known. */
    token: uuid().unique(),
    serviceCode: text().notNull(),
    description: text().notNull(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    address: text(),
    addressId: text(),
    answers: jsonb().$type<AttributeAnswers>().notNull(),
    requestedAt: instant().notNull(),
    /** From when on its number is known. */
    readyAt: instant().notNull(),
  },
  (table) => [
    unique("practice_request_content").on(table.apiKeyId, table.contentHash),
    index("practice_request_requested").on(table.requestedAt, table.id),
  ],
);
