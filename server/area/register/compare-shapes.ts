import { difference, intersection, union } from "polyclip-ts";
import { type Fit, overlapShare, type Part, toleranceOf } from "@/server/domain/admin/split";
import { squareMetres } from "@/server/domain/area/polygon";
import { invalid } from "@/server/domain/errors";

type Shape = GeoJSON.MultiPolygon;
type Polygons = [number, number][][][];
type Old = { geometry: Shape; source: "official" | "h3" };

const polygons = (shape: Shape) => shape.coordinates as Polygons;
const sizeOf = (coordinates: Polygons) => squareMetres({ type: "MultiPolygon", coordinates });

/** The share of a shape that rounding to a metre may add or remove. */
const rounding = 0.001;

/**
 * How well the parts cover the old area.
 * @throws INVALID split_shape_invalid for a ring that crosses itself · split_overlap with the two codes and hectares
 */
export function compareShapes(old: Old, parts: readonly Part[]): Fit {
  for (const { code, shape } of parts) {
    const [wound, drawn] = [squareMetres(shape), sizeOf(union(polygons(shape)))];
    if (Math.abs(wound - drawn) > rounding * drawn) throw invalid("split_shape_invalid", { code });
  }
  const area = squareMetres(old.geometry);
  refuseOverlap(parts, area);
  const [first, ...others] = parts.map(({ shape }) => polygons(shape));
  const whole = first ? union(first, ...others) : [];
  const before = polygons(old.geometry);
  return {
    area,
    gap: sizeOf(difference(before, whole)),
    beyond: sizeOf(difference(whole, before)),
    tolerance: toleranceOf(old.source, area),
  };
}

function refuseOverlap(parts: readonly Part[], area: number): void {
  for (const [index, one] of parts.entries()) {
    for (const other of parts.slice(index + 1)) {
      const shared = sizeOf(intersection(polygons(one.shape), polygons(other.shape)));
      if (shared <= area * overlapShare) continue;
      const hectares = Math.round(shared / 1_000) / 10;
      throw invalid("split_overlap", { one: one.code, other: other.code, hectares });
    }
  }
}
