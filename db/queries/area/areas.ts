import { and, asc, eq, inArray, isNotNull, lte, or, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { holds } from "@/db/predicates";
import { type AreaLevel, area, areaShape, type ShapeSource } from "@/db/schema";

/** `stamp` changes whenever shapes do; on each of `days`, in order, the set of valid areas changes. */
export async function readShapeEdition(db: Queryable) {
  const [shapes] = await db
    .select({ stamp: sql<string>`count(*) || ':' || coalesce(max(${areaShape.importedAt})::text, '')` })
    .from(areaShape);
  const days = await db.selectDistinct({ day: area.validFrom }).from(area).orderBy(area.validFrom);
  return { stamp: shapes?.stamp ?? "", days: days.map(({ day }) => day) };
}
export type ShapeEdition = Awaited<ReturnType<typeof readShapeEdition>>;

/** Shapes of a level on a day, the official one before the approximate. */
export async function listShapes(db: Queryable, level: AreaLevel, day: string) {
  const rows = await db
    .select({
      code: area.code,
      name: area.name,
      parentCode: area.parentCode,
      source: areaShape.source,
      geometry: areaShape.geometry,
      bounds: areaShape.bounds,
    })
    .from(areaShape)
    .innerJoin(area, eq(area.code, areaShape.areaCode))
    .where(and(eq(area.level, level), holds(area, day)))
    .orderBy(asc(area.code), sql`${areaShape.source} = 'official'`);
  return [...new Map(rows.map((row) => [row.code, row])).values()];
}

/** The shape of one area, the official one when there is one. */
export async function findShape(db: Queryable, code: string) {
  const [row] = await db
    .select({ source: areaShape.source, geometry: areaShape.geometry, bounds: areaShape.bounds })
    .from(areaShape)
    .where(eq(areaShape.areaCode, code))
    .orderBy(sql`${areaShape.source} = 'official' desc`)
    .limit(1);
  return row ?? null;
}

const names = {
  code: area.code,
  name: area.name,
  level: area.level,
  parentCode: area.parentCode,
  latitude: area.labelLatitude,
  longitude: area.labelLongitude,
};

/** Areas valid on a day, by name. */
export function listAreas(db: Queryable, day: string, level?: AreaLevel) {
  return db
    .select(names)
    .from(area)
    .where(and(holds(area, day), level ? eq(area.level, level) : undefined))
    .orderBy(asc(area.name));
}

/** Areas valid on a day or earlier, by name, with their validity: old complaints keep their codes. */
export function listKnownAreas(db: Queryable, day: string) {
  const { validFrom, validTo, splitFrom } = area;
  return db
    .select({ ...names, validFrom, validTo, splitFrom })
    .from(area)
    .where(lte(validFrom, day))
    .orderBy(asc(area.name));
}

/** Every kelurahan valid on a day with its aliases. */
export function listKelurahanNames(db: Queryable, day: string) {
  return db
    .select({ code: area.code, name: area.name, aliases: area.aliases, splitFrom: area.splitFrom })
    .from(area)
    .where(and(holds(area, day), eq(area.level, "kelurahan")));
}

export async function isInForce(db: Queryable, code: string, day: string): Promise<boolean> {
  const [row] = await db
    .select({ code: area.code })
    .from(area)
    .where(and(eq(area.code, code), holds(area, day)));
  return row !== undefined;
}

/** Kelurahan that were split, and their parts, with their validity, by code. */
export async function listBoundedKelurahan(db: Queryable) {
  const rows = await db
    .select({ code: area.code, validFrom: area.validFrom, validTo: area.validTo })
    .from(area)
    .where(and(eq(area.level, "kelurahan"), or(isNotNull(area.validTo), isNotNull(area.splitFrom))));
  return new Map(rows.map((row) => [row.code, row]));
}

/** The kelurahan with its kecamatan and kota, by code. */
export async function findLineage(db: Queryable, kelurahanCode: string) {
  const codes = [kelurahanCode, kelurahanCode.slice(0, 8), kelurahanCode.slice(0, 5)];
  const rows = await db.select(names).from(area).where(inArray(area.code, codes));
  const nameOf = (level: AreaLevel) => rows.find((row) => row.level === level)?.name ?? null;
  return { kelurahan: nameOf("kelurahan"), kecamatan: nameOf("kecamatan"), kota: nameOf("kota") };
}

export type NewShape = {
  areaCode: string;
  geometry: GeoJSON.MultiPolygon;
  bounds: [number, number, number, number];
};

/** Replaces the shapes of these areas; those of ended or future areas stay. */
export async function replaceShapes(
  db: Queryable,
  source: ShapeSource,
  shapes: readonly NewShape[],
): Promise<void> {
  const codes = shapes.map(({ areaCode }) => areaCode);
  await db.delete(areaShape).where(and(eq(areaShape.source, source), inArray(areaShape.areaCode, codes)));
  for (let start = 0; start < shapes.length; start += 100) {
    await db
      .insert(areaShape)
      .values(shapes.slice(start, start + 100).map((shape) => ({ ...shape, source })));
  }
}
