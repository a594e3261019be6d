import { and, eq, inArray, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { holds, isListedOpenSql, isOnMapSql } from "@/db/predicates";
import { area, category, complaint, photo } from "@/db/schema";
import type { Point } from "@/server/domain/geo";
import { cellOf } from "@/server/domain/map/mercator";
import { photoReference } from "../complaint/photos";

const onMap = sql.raw(isOnMapSql("complaint"));

const names = { id: category.nameId, en: category.nameEn };

/** Open complaints of a category group near a position (metres), nearest first. */
export function listNearby(db: Queryable, point: Point, groupCode: string, metres: number) {
  const latitude = metres / 111_000;
  const longitude = latitude / Math.cos((point.latitude * Math.PI) / 180);
  const [west, east] = [point.longitude - longitude, point.longitude + longitude];
  const [south, north] = [point.latitude - latitude, point.latitude + latitude];
  return db
    .select({
      code: complaint.code,
      status: complaint.status,
      submittedAt: complaint.submittedAt,
      text: complaint.text,
      category: names,
    })
    .from(complaint)
    .innerJoin(category, eq(category.code, complaint.categoryCode))
    .where(
      and(
        inArray(complaint.mapSquare, squaresBetween({ west, north }, { east, south })),
        sql`${complaint.longitude} between ${west} and ${east} and ${complaint.latitude} between ${south} and ${north}`,
        onMap,
        eq(category.groupCode, groupCode),
        eq(category.isSensitive, false),
        sql.raw(isListedOpenSql("complaint")),
      ),
    )
    .orderBy(sql`point(longitude, latitude) <-> point(${point.longitude}, ${point.latitude})`)
    .limit(3);
}

/** The tiles of zoom 18 of a box, as `complaint.map_square` counts them. */
function squaresBetween(
  { west, north }: { west: number; north: number },
  { east, south }: { east: number; south: number },
): number[] {
  const first = cellOf({ longitude: west, latitude: north }, 18);
  const last = cellOf({ longitude: east, latitude: south }, 18);
  const squares: number[] = [];
  for (let x = first.x; x <= last.x; x++)
    for (let y = first.y; y <= last.y; y++) squares.push(x * 2 ** 18 + y);
  return squares;
}

/** A single public complaint with its first photo; null when the map does not show it. */
export async function findOnMap(db: Queryable, code: string) {
  const [row] = await db
    .select({
      code: complaint.code,
      status: complaint.status,
      category: names,
      submittedAt: complaint.submittedAt,
      completionDueAt: complaint.completionDueAt,
      completionStoppedAt: complaint.completionStoppedAt,
      isCoarse: category.isSensitive,
      kelurahan: sql<
        string | null
      >`(select name from ${area} where ${area.code} = ${complaint.kelurahanCode})`,
      photoId: sql<
        string | null
      >`(select ${photoReference} from ${photo} where ${photo.complaintId} = ${complaint.id} and ${photo.kind} = 'report' order by ${photo.position} limit 1)`,
    })
    .from(complaint)
    .innerJoin(category, eq(category.code, complaint.categoryCode))
    .where(and(eq(complaint.code, code), onMap));
  return row ?? null;
}

/** Escapes backslash, percent and underscore in a pattern. */
const literal = (words: string) => words.replace(/[\\%_]/g, "\\$&");

/** Areas valid on a day whose name contains this text; those that begin with it first, larger ones before smaller. */
export function searchAreas(db: Queryable, { words, day }: { words: string; day: string }, limit: number) {
  const isStart = sql`${area.name} ilike ${`${literal(words)}%`}`;
  return db
    .select({
      code: area.code,
      name: area.name,
      level: area.level,
      parentCode: area.parentCode,
      latitude: area.labelLatitude,
      longitude: area.labelLongitude,
    })
    .from(area)
    .where(and(holds(area, day), sql`${area.name} ilike ${`%${literal(words)}%`}`))
    .orderBy(sql`${isStart} desc`, sql`length(${area.code})`, area.name)
    .limit(limit);
}

/** Landmarks of public complaints that begin with this text: of the first 300 in the index, the most frequent. */
export function searchLandmarks(db: Queryable, words: string, limit: number) {
  const found = db.$with("found").as(
    db
      .select({
        landmark: complaint.landmark,
        code: complaint.code,
        latitude: complaint.latitude,
        longitude: complaint.longitude,
      })
      .from(complaint)
      .innerJoin(category, eq(category.code, complaint.categoryCode))
      .where(
        and(
          sql`lower(landmark) like ${`${literal(words.toLowerCase())}%`} and landmark is not null`,
          onMap,
          eq(category.isSensitive, false),
        ),
      )
      .limit(300),
  );
  return db
    .with(found)
    .select({
      landmark: sql<string>`min(${found.landmark})`,
      count: sql<number>`count(*)::int`,
      latitude: sql<number>`(array_agg(${found.latitude}))[1]`,
      longitude: sql<number>`(array_agg(${found.longitude}))[1]`,
    })
    .from(found)
    .groupBy(sql`lower(${found.landmark})`)
    .orderBy(sql`2 desc`)
    .limit(limit);
}
