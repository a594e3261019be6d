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
  /** Words by which people look for it, lower case. */
  keywords: text().array().notNull().default([]),
  /** Suggested receiving unit's code; null is the kelurahan itself. */
  defaultUnitCode: text(),
  weight: text({ enum: weights }).notNull().default("light"),
  /** Public positions are coarsened (people, homes, schools). */
  isSensitive: boolean().notNull().default(false),
  /** Reports about officials: straight to the Inspektorat, unseen by the accused unit. */
  isConfidential: boolean().notNull().default(false),
  ...validity,
});

export const channel = pgTable("channel", {
  code: text().primaryKey(),
  name: text().notNull(),
  class: text({ enum: channelClasses }).notNull(),
  isConfidential: boolean().notNull().default(false),
  /** May a message whose place and category are both sure go to its kelurahan without an officer? */
  placesAlone: boolean().notNull().default(false),
  position: integer().notNull(),
  ...validity,
});

export const slaRule = pgTable("sla_rule", {
  id: id(),
  /** null holds for every weight without a rule of its own. */
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
  /** Struck from the list; the row stays, so that the seed does not bring it back. */
  removedAt: instant(),
});
