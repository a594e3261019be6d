import { writeArchive } from "../pmtiles/write-archive";
import { type DemonstrationShapes, drawCity } from "./city";
import { cutTiles } from "./cut-tiles";
import { demonstrationAttribution, demonstrationVersion } from "./edition";
import { farZoom } from "./sea";

const bounds = [106.2, -6.5, 107.3, -5.1] as const;
const seed = 20_261_130;

/** The bytes of the demonstration's street map as PMTiles. */
export function generateDemonstrationMap(shapes: DemonstrationShapes): Buffer {
  const tiles = cutTiles(drawCity(shapes, seed)).filter(({ z, x, y }) => z <= farZoom || isInside(z, x, y));
  const metadata = {
    name: "Peta peragaan Jakarta",
    description: "Jaringan jalan rekaan untuk peragaan; bukan peta yang sebenarnya.",
    attribution: demonstrationAttribution,
    version: demonstrationVersion,
    demonstration: true,
    type: "baselayer",
    vector_layers: ["water", "landuse", "buildings", "roads", "pois", "places"].map((id) => ({
      id,
      fields: {},
    })),
  };
  return writeArchive({ tiles, bounds, metadata });
}

function isInside(z: number, x: number, y: number): boolean {
  const [west, south, east, north] = bounds;
  const column = (longitude: number) => Math.floor(((longitude + 180) / 360) * 2 ** z);
  const row = (latitude: number) =>
    Math.floor((0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI)) * 2 ** z);
  return x >= column(west) && x <= column(east) && y >= row(north) && y <= row(south);
}
