import { intersection } from "polyclip-ts";
import { boundsOf } from "@/server/domain/area/geometry";

/** The strip of a shape between two shares of its width, counted from the west. */
export function cutShape(
  shape: GeoJSON.MultiPolygon,
  { from, to }: { from: number; to: number },
): GeoJSON.MultiPolygon {
  const [west, south, east, north] = boundsOf(shape);
  const [left, right] = [from, to].map((share) => west + (east - west) * share) as [number, number];
  const strip: [number, number][] = [
    [left, south],
    [right, south],
    [right, north],
    [left, north],
    [left, south],
  ];
  const coordinates = intersection(shape.coordinates as [number, number][][][], [strip]);
  return { type: "MultiPolygon", coordinates };
}
