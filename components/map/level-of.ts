import { layerAt } from "@/server/domain/map/level";
import type { ShapeLevel } from "./shapes";

/** The area level that the map counts by at a zoom; null where it counts tiles or shows single complaints. */
export function mapLevelOf(zoom: number): ShapeLevel | null {
  const layer = layerAt(zoom);
  return layer.kind === "areas" ? layer.level : null;
}
