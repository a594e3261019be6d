import { createHash } from "node:crypto";
import type { Database } from "@/db/database";
import { areaLevels, type Level } from "@/server/domain/area/level";
import { jakartaDay } from "@/server/domain/calendar";
import { notFound } from "@/server/domain/errors";
import { respond } from "@/server/http/respond";
import { loadOutlines } from "./outlines";
import { readShapesVersion } from "./shape-version";

const kept = new Map<Level, { version: string; body: string }>();

/** GET the shapes of a level as GeoJSON; `approximate` marks those that are not official. */
export function getShapes(
  context: { db: Database; now: Date },
  request: Request,
  level: string,
): Promise<Response> {
  return respond(async () => {
    if (!isLevel(level)) throw notFound();
    const version = await readShapesVersion(context.db, jakartaDay(context.now));
    const digest = createHash("sha256").update(`${level}:${version}`).digest("base64url");
    const headers = {
      etag: `W/"${digest.slice(0, 16)}"`,
      "cache-control": "public, max-age=300, stale-while-revalidate=86400",
    };
    if (request.headers.get("if-none-match") === headers.etag)
      return new Response(null, { status: 304, headers });
    const body = await collect(context, level, version);
    return new Response(body, { headers: { ...headers, "content-type": "application/json" } });
  });
}

const isLevel = (level: string): level is Level => (areaLevels as readonly string[]).includes(level);

async function collect(context: { db: Database; now: Date }, level: Level, version: string): Promise<string> {
  const known = kept.get(level);
  if (known?.version === version) return known.body;
  const outlines = await loadOutlines(context, level, version);
  const features = outlines.map(({ geometry, ...properties }) => ({ type: "Feature", properties, geometry }));
  const body = JSON.stringify({ type: "FeatureCollection", features });
  kept.set(level, { version, body });
  return body;
}
