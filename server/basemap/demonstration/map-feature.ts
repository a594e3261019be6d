import { bend } from "./noise";
import { densify, type Line, type Spot, toPosition } from "./plane";

/** Layers and kinds of the Protomaps base map, version 4, so that the same rules draw a real extract. */
export type MapLayer = "water" | "landuse" | "buildings" | "roads" | "pois" | "places" | "boundaries";
export type MapFeature = GeoJSON.Feature<GeoJSON.Geometry, Record<string, string | number>>;
/** From which zoom on a feature is in the tiles. */
export type Placed = { layer: MapLayer; minZoom: number; feature: MapFeature };

type Facts = Record<string, string | number>;
const bent = (line: Line) => line.map((spot) => toPosition(bend(spot)));

const placed = (layer: MapLayer, minZoom: number, geometry: GeoJSON.Geometry, properties: Facts): Placed => ({
  layer,
  minZoom,
  feature: { type: "Feature", geometry, properties },
});

export const drawLine = (layer: MapLayer, minZoom: number, line: Line, facts: Facts): Placed =>
  placed(layer, minZoom, { type: "LineString", coordinates: bent(densify(line, 90)) }, facts);

export function drawPolygon(layer: MapLayer, minZoom: number, rings: readonly Line[], facts: Facts): Placed {
  const coordinates = rings.map((ring) => bent(densify([...ring, ...ring.slice(0, 1)], 120)));
  return placed(layer, minZoom, { type: "Polygon", coordinates }, facts);
}

export const drawPoint = (layer: MapLayer, minZoom: number, spot: Spot, facts: Facts): Placed =>
  placed(layer, minZoom, { type: "Point", coordinates: toPosition(bend(spot)) }, facts);
