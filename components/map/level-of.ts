import { layerAt } from "@/server/domain/map/level";
import type { Level } from "./shapes";

/** The areas that the map counts by at a zoom; null where it counts squares or shows single complaints. */
export function levelOf(zoom: number): Level | null {
  const layer = layerAt(zoom);
  return layer.kind === "areas" ? layer.level : null;
}
