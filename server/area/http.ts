import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Database } from "@/db/database";
import { listShapes, readShapesVersion } from "@/db/queries/areas";
import type { AreaLevel } from "@/db/schema";

const levels: readonly string[] = ["kota", "kecamatan", "kelurahan"];
const kept = new Map<AreaLevel, { version: string; body: Buffer }>();

/** GET the shapes of a level as gzipped GeoJSON; `approximate` marks those that are not official. */
export async function getShapes(
  { db }: { db: Database },
  request: Request,
  level: string,
): Promise<Response> {
  if (!isLevel(level)) return Response.json({ error: "not_found" }, { status: 404 });
  const version = await readShapesVersion(db);
  const etag = `"${createHash("sha256").update(`${level}:${version}`).digest("base64url").slice(0, 16)}"`;
  const headers = {
    etag,
    "cache-control": "public, max-age=300, stale-while-revalidate=86400",
    vary: "accept-encoding",
  };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const body = new Uint8Array(await packed(db, level, version));
  return new Response(body, {
    headers: { ...headers, "content-type": "application/geo+json", "content-encoding": "gzip" },
  });
}

const isLevel = (level: string): level is AreaLevel => levels.includes(level);

async function packed(db: Database, level: AreaLevel, version: string): Promise<Buffer> {
  const known = kept.get(level);
  if (known?.version === version) return known.body;
  const features = (await listShapes(db, level)).map(({ code, name, parentCode, source, geometry }) => ({
    type: "Feature",
    properties: { code, name, parentCode, approximate: source === "h3" },
    geometry,
  }));
  const body = await promisify(gzip)(JSON.stringify({ type: "FeatureCollection", features }), { level: 9 });
  kept.set(level, { version, body });
  return body;
}
