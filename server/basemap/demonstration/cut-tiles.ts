import { gzipSync } from "node:zlib";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import GeoJSONVT, { type RawFeature } from "geojson-vt";
import type { Tile } from "../pmtiles/write-archive";
import { demonstrationZooms } from "./edition";
import type { LayerFeature, MapFeature, MapLayer } from "./map-feature";

const extent = 4096;
/** What is first shown from here on is too small for simpler forms at lower zooms. */
const closeFrom = 12;
const sharp = 1_000_000;

type Layers = Map<MapLayer, RawFeature[]>;

/** Cuts batches of features into gzipped vector tiles of all zooms; tiles without any feature are left out. */
export function cutTiles(batches: Iterable<readonly LayerFeature[]>): Tile[] {
  const tiles = new Map<string, { z: number; x: number; y: number; layers: Layers }>();
  for (const placed of batches)
    for (const { layer, zoom, features } of sortOut(placed)) {
      const index = indexOf(features, zoom);
      for (const { z, x, y } of index.tileCoords) {
        const found = z === zoom ? index.getTileRaw(z, x, y) : null;
        if (!found || found.features.length === 0) continue;
        const key = `${z}/${x}/${y}`;
        const tile = tiles.get(key) ?? { z, x, y, layers: new Map() };
        tiles.set(key, tile);
        tile.layers.set(layer, [...(tile.layers.get(layer) ?? []), ...found.features]);
      }
    }
  return [...tiles.values()].map(({ layers, ...place }) => ({ ...place, bytes: encode(layers) }));
}

type Share = { layer: MapLayer; zoom: number; features: MapFeature[] };

/** The features of each layer and zoom. */
function sortOut(placed: readonly LayerFeature[]): Share[] {
  const shares = new Map<string, Share>();
  for (const { layer, minZoom, maxZoom = demonstrationZooms.to, feature } of placed)
    for (let zoom = minZoom; zoom <= maxZoom; zoom += 1) {
      const share = shares.get(layer + zoom) ?? { layer, zoom, features: [] };
      shares.set(layer + zoom, share);
      share.features.push(feature);
    }
  return [...shares.values()];
}

function indexOf(features: MapFeature[], zoom: number): GeoJSONVT {
  const detail =
    zoom < closeFrom ? { maxZoom: demonstrationZooms.to, tolerance: 3 } : { maxZoom: zoom, tolerance: sharp };
  return new GeoJSONVT(
    { type: "FeatureCollection", features },
    { ...detail, indexMaxZoom: zoom, indexMaxPoints: 0, extent, buffer: 80 },
  );
}

function encode(layers: Layers): Buffer {
  const nested = Object.fromEntries(
    [...layers].map(([layer, features]) => [layer, { features: features.map(nestFeature) }]),
  );
  return gzipSync(fromGeojsonVt(nested as never, { version: 2, extent } as never), { level: 7 });
}

function nestFeature(feature: RawFeature) {
  const { tags } = feature;
  if (feature.type === 4) return { type: 1, tags, geometry: [[feature.x, feature.y]] };
  if (feature.type === 1) return { type: 1, tags, geometry: pairsOf(feature.geometry) };
  return { type: feature.type, tags, geometry: feature.geometry.map(pairsOf) };
}

function pairsOf(flat: Int16Array | Int32Array): [number, number][] {
  return Array.from({ length: flat.length / 2 }, (_, index) => [
    flat[2 * index] ?? 0,
    flat[2 * index + 1] ?? 0,
  ]);
}
