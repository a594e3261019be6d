import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Queryable } from "../database";
import { type AreaLevel, area, areaShape, type ShapeSource } from "../schema";

/** Changes whenever shapes do. */
export async function readShapesVersion(db: Queryable): Promise<string> {
  const [row] = await db
    .select({ version: sql<string>`count(*) || ':' || coalesce(max(${areaShape.importedAt})::text, '')` })
    .from(areaShape);
  return row?.version ?? "";
}

/** Shapes of a level, the official one before the approximate. */
export async function listShapes(db: Queryable, level: AreaLevel) {
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
    .where(and(eq(area.level, level), sql`${area.validTo} is null`))
    .orderBy(asc(area.code), sql`${areaShape.source} = 'official'`);
  return [...new Map(rows.map((row) => [row.code, row])).values()];
}
export type Shape = Awaited<ReturnType<typeof listShapes>>[number];

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

export function listAreas(db: Queryable, level?: AreaLevel) {
  return db
    .select(names)
    .from(area)
    .where(and(sql`${area.validTo} is null`, level ? eq(area.level, level) : undefined))
    .orderBy(asc(area.name));
}

/** Every kelurahan in force with the spellings that others use. */
export function listKelurahanNames(db: Queryable) {
  return db
    .select({ code: area.code, name: area.name, aliases: area.aliases })
    .from(area)
    .where(and(sql`${area.validTo} is null`, eq(area.level, "kelurahan")));
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

export async function replaceShapes(
  db: Queryable,
  source: ShapeSource,
  shapes: readonly NewShape[],
): Promise<void> {
  await db.delete(areaShape).where(eq(areaShape.source, source));
  for (let start = 0; start < shapes.length; start += 100) {
    await db
      .insert(areaShape)
      .values(shapes.slice(start, start + 100).map((shape) => ({ ...shape, source })));
  }
}
