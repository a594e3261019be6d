import { doublePrecision, index, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { areaLevels, type Level } from "@/server/domain/area/level";
import { id, instant, validity } from "./columns";

export type AreaLevel = Level;

/**
 * A code is never reused. Kemendagri codes: kota `31.71`, kecamatan `31.71.01`, kelurahan `31.71.01.1001`; a prefix
 * is an ancestor.
 */
export const area = pgTable(
  "area",
  {
    id: id(),
    code: text().notNull(),
    level: text({ enum: areaLevels }).notNull(),
    name: text().notNull(),
    parentCode: text(),
    aliases: text().array().notNull().default([]),
    labelLatitude: doublePrecision().notNull(),
    labelLongitude: doublePrecision().notNull(),
    /** The code of the area that was split into this one and others on its first day. */
    splitFrom: text(),
    ...validity,
  },
  (table) => [unique().on(table.code), index().on(table.parentCode), index().on(table.splitFrom)],
);

export const shapeSources = ["h3", "official"] as const;
export type ShapeSource = (typeof shapeSources)[number];

/** One row per area and source; the newest source wins. `bounds` is [west, south, east, north] in degrees. */
export const areaShape = pgTable(
  "area_shape",
  {
    id: id(),
    areaCode: text().notNull(),
    source: text({ enum: shapeSources }).notNull(),
    geometry: jsonb().$type<GeoJSON.MultiPolygon>().notNull(),
    bounds: jsonb().$type<[number, number, number, number]>().notNull(),
    importedAt: instant().notNull().defaultNow(),
  },
  (table) => [unique().on(table.areaCode, table.source)],
);
