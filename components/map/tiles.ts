import { env } from "@/server/env";
import type { Tiles } from "./base-map";

/** The optional background that the installation configured. */
export function readTiles(): Tiles {
  return env.TILE_URL ? { url: env.TILE_URL, attribution: env.TILE_ATTRIBUTION } : null;
}
