import type { Database } from "@/db/database";
import { listShapes } from "@/db/queries/area/areas";
import type { Level } from "@/server/domain/area/level";
import { simplifyTogether } from "@/server/domain/area/simplify-together";
import { jakartaDay } from "@/server/domain/calendar";
import { readShapesVersion } from "./shape-version";

/** Straightens the zigzag of hexagons, whose corners are 38 m off a line; official borders stay as they are. */
const approximateMetres = 40;

export type AreaOutline = {
  code: string;
  name: string;
  parentCode: string | null;
  approximate: boolean;
  geometry: GeoJSON.MultiPolygon;
};

const kept = new WeakMap<Database, Map<Level, { version: string; outlines: AreaOutline[] }>>();

/** The shapes of an area level as drawn today, cached until an import or a new day changes them. */
export async function loadOutlines(
  { db, now }: { db: Database; now: Date },
  level: Level,
  version?: string,
): Promise<AreaOutline[]> {
  const today = jakartaDay(now);
  const current = version ?? (await readShapesVersion(db, today));
  const known = kept.get(db) ?? new Map();
  kept.set(db, known);
  const found = known.get(level);
  if (found?.version === current) return found.outlines;
  const outlines = await draw(db, level, today);
  known.set(level, { version: current, outlines });
  return outlines;
}

async function draw(db: Database, level: Level, day: string): Promise<AreaOutline[]> {
  const shapes = await listShapes(db, level, day);
  const approximate = shapes.filter(({ source }) => source === "h3");
  const simple = simplifyTogether(
    approximate.map(({ geometry }) => geometry),
    approximateMetres,
  );
  const simpleOf = new Map(approximate.map(({ code }, index) => [code, simple[index]]));
  return shapes.map(({ code, name, parentCode, source, geometry }) => ({
    code,
    name,
    parentCode,
    approximate: source === "h3",
    geometry: simpleOf.get(code) ?? geometry,
  }));
}
