import type { Database } from "@/db/database";
import type { AreaOutlines } from "@/server/domain/area/area-page";
import { levelOf } from "@/server/domain/area/level";
import { type AreaOutline, loadOutlines } from "./outlines";

/** Corners nearer than this to the kept ones are invisible at the size of a page. Degrees. */
const finest = 0.0002;

type Ring = [longitude: number, latitude: number][];

/** An area's shape and its siblings' shapes, for drawing without a map; null for an area without a shape. */
export async function outline(
  context: { db: Database; now: Date },
  code: string,
): Promise<AreaOutlines | null> {
  const level = levelOf(code);
  const shapes = level ? await loadOutlines(context, level) : [];
  const own = shapes.find((one) => one.code === code);
  if (!own) return null;
  const around = shapes.filter((one) => one.parentCode === own.parentCode && one.code !== code);
  return {
    isApproximate: own.approximate,
    rings: ringsOf(own),
    around: around.map((one) => ({ code: one.code, name: one.name, rings: ringsOf(one) })),
  };
}

function ringsOf({ geometry }: AreaOutline): Ring[] {
  return geometry.coordinates.flatMap((polygon) => polygon.map(thin));
}

function thin(ring: readonly GeoJSON.Position[]): Ring {
  const corners: Ring = [];
  for (const [longitude = 0, latitude = 0] of ring) {
    const last = corners.at(-1);
    if (last && Math.hypot(last[0] - longitude, last[1] - latitude) < finest) continue;
    corners.push([Number(longitude.toFixed(5)), Number(latitude.toFixed(5))]);
  }
  return corners;
}
