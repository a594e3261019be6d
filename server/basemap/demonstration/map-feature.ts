import { bend } from "./noise";
import { densify, type Line, type Spot, toPosition } from "./plane";

/** Layers and kinds of the Protomaps base map, version 4, so that the same rules draw a real extract. */
export type MapLayer = "water" | "landuse" | "buildings" | "roads" | "pois" | "places" | "boundaries";
export type MapFeature = GeoJSON.Feature<GeoJSON.Geometry, Record<string, string | number>>;
/** The zooms at which a feature is in the tiles; without `maxZoom` up to the last. */
export type LayerFeature = { layer: MapLayer; minZoom: number; maxZoom?: number; feature: MapFeature };

type Facts = Record<string, string | number>;
const bent = (line: Line) => line.map((spot) => toPosition(bend(spot)));

const put = (
  layer: MapLayer,
  minZoom: number,
  geometry: GeoJSON.Geometry,
  properties: Facts,
): LayerFeature => ({
  layer,
  minZoom,
  feature: { type: "Feature", geometry, properties },
});

export const drawLine = (layer: MapLayer, minZoom: number, line: Line, facts: Facts): LayerFeature =>
  put(layer, minZoom, { type: "LineString", coordinates: bent(densify(line, 90)) }, facts);

export function drawPolygon(
  layer: MapLayer,
  minZoom: number,
  rings: readonly Line[],
  facts: Facts,
): LayerFeature {
  const coordinates = rings.map((ring) => bent(densify([...ring, ...ring.slice(0, 1)], 120)));
  return put(layer, minZoom, { type: "Polygon", coordinates }, facts);
}

/** Several polygons without holes as one feature. */
export function drawPolygons(
  layer: MapLayer,
  minZoom: number,
  rings: readonly Line[],
  facts: Facts,
): LayerFeature {
  const coordinates = rings.map((ring) => [bent([...ring, ...ring.slice(0, 1)])]);
  return put(layer, minZoom, { type: "MultiPolygon", coordinates }, facts);
}

export const drawSpot = (layer: MapLayer, minZoom: number, spot: Spot, facts: Facts): LayerFeature =>
  put(layer, minZoom, { type: "Point", coordinates: toPosition(bend(spot)) }, facts);
