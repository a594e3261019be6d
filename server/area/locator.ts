import whichPolygon from "which-polygon";
import { indexBorders } from "@/server/domain/area/border-index";
import { type Bounds, distanceToBorder, nearBounds } from "@/server/domain/area/geometry";
import type { Location } from "@/server/domain/area/located";
import { isPosition, type Point } from "@/server/domain/geo";

type Shape = { code: string; geometry: GeoJSON.MultiPolygon; bounds: Bounds };

/** A position outside every kelurahan belongs to the nearest within this many metres (river mouths, drawn borders). */
const snapMetres = 250;
/** Closer than this to another kelurahan's border, either may take the complaint. */
const borderMetres = 30;

/** Returns a function from a position to its kelurahan over one set of shapes. About a microsecond away from borders. */
export function buildLocator(shapes: readonly Shape[]): (point: Point) => Location {
  const features = shapes.map(({ code, geometry }) => ({
    type: "Feature" as const,
    geometry,
    properties: { code },
  }));
  const query = features.length > 0 ? whichPolygon({ type: "FeatureCollection", features }) : () => null;
  const hasNeighbour = indexBorders(shapes, borderMetres);
  return (point) => {
    if (!isPosition(point)) return { kind: "outside" };
    const inside = query([point.longitude, point.latitude]);
    if (!inside) return snap(shapes, point);
    return {
      kind: "inside",
      kelurahanCode: inside.code,
      isNearBorder: hasNeighbour(point, inside.code),
    };
  };
}

function snap(shapes: readonly Shape[], point: Point): Location {
  let best: { code: string; distance: number } | null = null;
  for (const shape of shapes) {
    if (!nearBounds(shape.bounds, point, snapMetres)) continue;
    const distance = distanceToBorder(shape.geometry, point);
    if (distance <= snapMetres && (best === null || distance < best.distance))
      best = { code: shape.code, distance };
  }
  return best
    ? { kind: "near", kelurahanCode: best.code, distance: best.distance, isNearBorder: true }
    : { kind: "outside" };
}
