import { z } from "zod";
import { ringFault, tidy } from "./geometry";

/** The part of GeoJSON (RFC 7946) that areas need; geometries are read one by one. */
export const collectionSchema = z.object({
  type: z.literal("FeatureCollection"),
  features: z
    .array(
      z.object({
        properties: z
          .record(z.string(), z.unknown())
          .nullish()
          .transform((value) => value ?? {}),
        geometry: z.unknown(),
      }),
    )
    .min(1),
});
export type Features = z.infer<typeof collectionSchema>["features"];

const positions = z.array(z.array(z.number()).min(2));
const geometrySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: z.array(positions).min(1) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(positions).min(1)).min(1) }),
]);

/** A polygon or several, normalised; or why it is invalid. */
export function readGeometry(geometry: unknown): { shape: GeoJSON.MultiPolygon } | { fault: string } {
  const parsed = geometrySchema.safeParse(geometry);
  if (!parsed.success) return { fault: "no_polygon" };
  const { type, coordinates } = parsed.data;
  const polygons: GeoJSON.Position[][][] = type === "Polygon" ? [coordinates] : coordinates;
  const fault = polygons.flat().map(ringFault).find(Boolean);
  return fault ? { fault } : { shape: tidy(polygons) };
}
