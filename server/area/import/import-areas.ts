import { union } from "polyclip-ts";
import type { Database } from "@/db/database";
import { listKelurahanNames, replaceShapes } from "@/db/queries/area/areas";
import { boundsOf, tidy } from "@/server/domain/area/geometry";
import { jakartaDay } from "@/server/domain/calendar";
import { AreaRefusal } from "./refusal";
import { type ShapeSurveyOptions, type Survey, survey } from "./survey";

type Shapes = Map<string, GeoJSON.MultiPolygon>;

/**
 * Replaces the shapes of every kelurahan by official ones (GeoJSON, WGS 84), and unites those of kecamatan and kota
 * from them. All or nothing: a missing, unknown or duplicate code, or an invalid shape, changes nothing.
 * @throws AreaRefusal with all faults
 */
export async function importAreas(
  db: Database,
  content: unknown,
  options: ShapeSurveyOptions & { now: Date },
): Promise<Survey> {
  const found = survey(content, await listKelurahanNames(db, jakartaDay(options.now)), options);
  const faults = describeFaults(found);
  if (faults.length > 0) throw new AreaRefusal(`Nothing was changed.\n${faults.join("\n")}`);
  const kecamatan = unite(found.shapes, 8);
  const shapes = [...found.shapes, ...kecamatan, ...unite(kecamatan, 5)].map(([areaCode, geometry]) => ({
    areaCode,
    geometry,
    bounds: boundsOf(geometry),
  }));
  await db.transaction((tx) => replaceShapes(tx, "official", shapes));
  return found;
}

/** A code's prefix of `length` is its ancestor. */
function unite(shapes: Shapes, length: number): Shapes {
  const parts = new Map<string, GeoJSON.MultiPolygon[]>();
  for (const [code, shape] of shapes) {
    const parent = code.slice(0, length);
    parts.set(parent, [...(parts.get(parent) ?? []), shape]);
  }
  return new Map([...parts].map(([code, members]) => [code, join(members)]));
}

type Polygons = [number, number][][][];

function join(members: readonly GeoJSON.MultiPolygon[]): GeoJSON.MultiPolygon {
  const [first, ...others] = members.map(({ coordinates }) => coordinates as Polygons);
  return tidy(first ? union(first, ...others) : []);
}

function describeFaults({ missing, unknown, duplicate, invalid, codeProperty }: Survey): string[] {
  const faults = invalid.map(({ code, fault }) => `${code} (${fault})`);
  const lists: [string, readonly string[]][] = [
    ["Missing", missing],
    ["Unknown", unknown],
    ["Twice", duplicate],
    ["Invalid geometry", faults],
  ];
  return lists
    .filter(([, codes]) => codes.length > 0)
    .map(([words, codes]) => `${words} (${codes.length}, by ${codeProperty}): ${codes.join(", ")}`);
}
