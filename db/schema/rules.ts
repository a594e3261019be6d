import { boolean, date, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { Calendar } from "@/server/domain/calendar";
import { channelClasses, weights } from "@/server/domain/complaint/category";
import { id, instant, validity } from "./columns";

export const categoryGroup = pgTable("category_group", {
  code: text().primaryKey(),
  nameId: text().notNull(),
  nameEn: text().notNull(),
  /** A lucide icon's name. */
  icon: text().notNull(),
  position: integer().notNull(),
});

export const category = pgTable("category", {
  code: text().primaryKey(),
  groupCode: text()
    .notNull()
    .references(() => categoryGroup.code),
  nameId: text().notNull(),
  nameEn: text().notNull(),
  /** Synonyms for the search, in lower case. */
  keywords: text().array().notNull().default([]),
  /** Code of the suggested unit; null for the kelurahan itself. */
  defaultUnitCode: text(),
  weight: text({ enum: weights }).notNull().default("light"),
  /** Public positions are coarsened (people, homes, schools). */
  isSensitive: boolean().notNull().default(false),
  /** Complaints about officials: straight to the Inspektorat, hidden from the accused unit. */
  isConfidential: boolean().notNull().default(false),
  ...validity,
});

export const channel = pgTable("channel", {
  code: text().primaryKey(),
  name: text().notNull(),
  class: text({ enum: channelClasses }).notNull(),
  isConfidential: boolean().notNull().default(false),
  /** Whether a message whose place and category are both certain is placed without an officer. */
  placesAlone: boolean().notNull().default(false),
  position: integer().notNull(),
  ...validity,
});

export const slaRule = pgTable("sla_rule", {
  id: id(),
  /** null applies to every weight without a rule of its own. */
  weight: text({ enum: weights }),
  coordinationMinutes: integer().notNull(),
  completionMinutes: integer().notNull(),
  calendar: jsonb().$type<Calendar>().notNull(),
  basis: text().notNull(),
  ...validity,
});

export const holiday = pgTable("holiday", {
  day: date().primaryKey(),
  name: text().notNull(),
  kind: text({ enum: ["national", "collective_leave"] }).notNull(),
  recordedAt: instant().notNull().defaultNow(),
  /** Removed from the list; the row stays, so that the seed does not restore it. */
  removedAt: instant(),
});
