import { type BaseLayer, type PictureLayer, standardTiles } from "@/server/domain/map/base-layer";
import type { Environment } from "@/server/env";
import { type BasemapRecord, findBasemap } from "./store";

export type BaseLayerSettings = Pick<
  Environment,
  "DATA_DIR" | "TILE_URL" | "TILE_ATTRIBUTION" | "DEMO" | "BASEMAP"
>;

/** What lies under the marks of every map: the first, and what takes its place when it does not answer. */
export async function listBaseLayers(settings: BaseLayerSettings): Promise<BaseLayer[]> {
  const installed = await findBasemap(settings.DATA_DIR, "installed");
  if (installed) return [streetsOf(installed, false)];
  const pictures = listPictures(settings);
  if (settings.DEMO !== "on" || settings.TILE_URL) return pictures;
  const made = await findBasemap(settings.DATA_DIR, "demonstration");
  return [...pictures, ...(made ? [streetsOf(made, true)] : [])];
}

function listPictures({ TILE_URL, TILE_ATTRIBUTION, DEMO, BASEMAP }: BaseLayerSettings): PictureLayer[] {
  if (TILE_URL) return [{ kind: "pictures", url: TILE_URL, attribution: TILE_ATTRIBUTION, patienceMs: null }];
  return DEMO === "on" && BASEMAP === "osm" ? [standardTiles] : [];
}

/** Origins whose pictures a page may show. */
export async function listPictureOrigins(settings: BaseLayerSettings): Promise<string[]> {
  const layers = await listBaseLayers(settings);
  const hosts = layers.filter((layer) => layer.kind === "pictures");
  return hosts.map(({ url }) => new URL(url.replace(/\{s\}/, "a")).origin);
}

const streetsOf = ({ digest, maxZoom, attribution }: BasemapRecord, isDemonstration: boolean): BaseLayer => ({
  kind: "streets",
  url: `/api/basemap/${digest}.pmtiles`,
  maxZoom,
  attribution,
  isDemonstration,
});
