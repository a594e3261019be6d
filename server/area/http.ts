import { createHash } from "node:crypto";
import type { Database } from "@/db/database";
import { listShapes, readShapesVersion } from "@/db/queries/areas";
import type { AreaLevel } from "@/db/schema";
import { simplifyTogether } from "@/server/domain/area/simplify-together";

const levels: readonly string[] = ["kota", "kecamatan", "kelurahan"];
/** Straightens the zigzag of hexagons, whose corners stand 38 m off a line; official borders stay as they are. */
const approximateMetres = 40;
const kept = new Map<AreaLevel, { version: string; body: string }>();

/** GET the shapes of a level as GeoJSON; `approximate` marks those that are not official. */
export async function getShapes(
  { db }: { db: Database },
  request: Request,
  level: string,
): Promise<Response> {
  if (!isLevel(level)) return Response.json({ error: "not_found" }, { status: 404 });
  const version = await readShapesVersion(db);
  const digest = createHash("sha256").update(`${level}:${version}`).digest("base64url");
  const headers = {
    etag: `W/"${digest.slice(0, 16)}"`,
    "cache-control": "public, max-age=300, stale-while-revalidate=86400",
  };
  if (request.headers.get("if-none-match") === headers.etag)
    return new Response(null, { status: 304, headers });
  const body = await collect(db, level, version);
  return new Response(body, { headers: { ...headers, "content-type": "application/json" } });
}

const isLevel = (level: string): level is AreaLevel => levels.includes(level);

async function collect(db: Database, level: AreaLevel, version: string): Promise<string> {
  const known = kept.get(level);
  if (known?.version === version) return known.body;
  const shapes = await listShapes(db, level);
  const approximate = shapes.filter(({ source }) => source === "h3");
  const outlines = simplifyTogether(
    approximate.map(({ geometry }) => geometry),
    approximateMetres,
  );
  const outlineOf = new Map(approximate.map(({ code }, index) => [code, outlines[index]]));
  const features = shapes.map(({ code, name, parentCode, source, geometry }) => ({
    type: "Feature",
    properties: { code, name, parentCode, approximate: source === "h3" },
    geometry: outlineOf.get(code) ?? geometry,
  }));
  const body = JSON.stringify({ type: "FeatureCollection", features });
  kept.set(level, { version, body });
  return body;
}
