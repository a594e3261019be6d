import { z } from "zod";
import { type Bounds, scaleAt } from "./geometry";

/** A shape as an SVG path in a box `width` wide, north up, in proportion; `bounds` are those of the box, in degrees. */
type Outline = { path: string; width: number; height: number; bounds: Bounds };

/** The same with whether its border was computed instead of surveyed. */
export const areaSketchSchema = z.object({
  path: z.string(),
  width: z.number(),
  height: z.number(),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  approximate: z.boolean(),
});
export type AreaSketch = z.infer<typeof areaSketchSchema>;

const width = 320;
const margin = 8;

/** @param geometry in degrees, longitude first; corners are rounded to a tenth of a unit of the box */
export function drawOutline(geometry: GeoJSON.MultiPolygon, shape: Bounds): Outline {
  const [west, south, east, north] = shape;
  const scale = scaleAt((south + north) / 2);
  const unit = ((east - west) * scale.x) / (width - 2 * margin);
  const [dx, dy] = [(margin * unit) / scale.x, (margin * unit) / scale.y];
  const bounds: Bounds = [west - dx, south - dy, east + dx, north + dy];
  const height = Math.round(((bounds[3] - bounds[1]) * scale.y) / unit);
  const corner = ([longitude = 0, latitude = 0]: GeoJSON.Position) => {
    const { x, y } = placeOn({ width, height, bounds }, { latitude, longitude });
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  const path = geometry.coordinates.flat().map((ring) => `M${ring.map(corner).join("L")}Z`);
  return { path: path.join(""), width, height, bounds };
}

/** A position in the coordinates of the box. */
export function placeOn(
  { width, height, bounds: [west, south, east, north] }: Omit<Outline, "path">,
  { latitude, longitude }: { latitude: number; longitude: number },
): { x: number; y: number } {
  return {
    x: ((longitude - west) / (east - west)) * width,
    y: ((north - latitude) / (north - south)) * height,
  };
}
