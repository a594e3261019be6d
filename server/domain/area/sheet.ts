import { z } from "zod";
import { boundsOf } from "./geometry";
import { drawOutline } from "./outline";

type Shape = { code: string; name: string; geometry: GeoJSON.MultiPolygon };
/** Areas as SVG paths in one box, `width` × `height`, north up. */
export const shapeSheetSchema = z.object({
  width: z.number(),
  height: z.number(),
  shapes: z.array(z.object({ code: z.string(), name: z.string(), path: z.string() })),
});
export type ShapeSheet = z.infer<typeof shapeSheetSchema>;

/** Kepulauan Seribu, 50 km offshore: on one sheet with the mainland both would be dots. */
const islands = "31.01";

/** The areas on as few legible sheets as possible: the mainland, and the islands. */
export function drawSheets(shapes: readonly Shape[]): ShapeSheet[] {
  const mainland = shapes.filter(({ code }) => !code.startsWith(islands));
  const apart = shapes.filter(({ code }) => code.startsWith(islands));
  return [mainland, apart].flatMap((some) => (some.length > 0 ? [drawSheet(some)] : []));
}

function drawSheet(shapes: readonly Shape[]): ShapeSheet {
  const bounds = boundsOf({
    type: "MultiPolygon",
    coordinates: shapes.flatMap(({ geometry }) => geometry.coordinates),
  });
  const drawn = shapes.map(({ code, name, geometry }) => ({
    code,
    name,
    ...drawOutline(geometry, bounds),
  }));
  const { width, height } = drawn[0] ?? { width: 0, height: 0 };
  return { width, height, shapes: drawn.map(({ code, name, path }) => ({ code, name, path })) };
}
