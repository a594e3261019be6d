import { layerAt } from "@/server/domain/map/level";
import type { ShapeLevel } from "./shapes";

/** The areas that the map counts by at a zoom; null where it counts squares or shows single complaints. */
export function mapLevelOf(zoom: number): ShapeLevel | null {
  const layer = layerAt(zoom);
  return layer.kind === "areas" ? layer.level : null;
}
