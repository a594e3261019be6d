import { readFileSync } from "node:fs";
import path from "node:path";
import { cellsToMultiPolygon, uncompactCells } from "h3-js";
import { boundsOf, labelPoint, tidy } from "@/server/domain/area/geometry";
import type { area, areaShape } from "../../schema";

type Gazetteer = { resolution: number; areas: readonly GazetteerArea[] };
type NamedArea = { code: string; name: string };
type GazetteerArea = NamedArea & { kecamatan: NamedArea; kota: NamedArea; cells: string[] };

/** Spellings that people and other systems use. */
const aliases: Record<string, string[]> = {
  Palmeriam: ["Pal Meriam"],
  "Harapan Mulia": ["Harapan Mulya"],
  Tengah: ["Kampung Tengah"],
  Setiabudi: ["Setia Budi"],
  "Setia Budi": ["Setiabudi"],
};

type Place = NamedArea & {
  level: "kota" | "kecamatan" | "kelurahan";
  parentCode: string | null;
  cells: string[];
};
/** The built-in areas' names alone, without their shapes. */
export function readAreaNames() {
  const gazetteer = readFile();
  return [
    ...group(gazetteer, "kota"),
    ...group(gazetteer, "kecamatan"),
    ...gazetteer.areas.map(kelurahan),
  ].map(({ code, name, level }) => ({ code, name, level, aliases: aliases[name] ?? [] }));
}

type AreaRow = typeof area.$inferInsert;
type ShapeRow = typeof areaShape.$inferInsert;

/** The built-in areas: 6 kota, 44 kecamatan, 267 kelurahan with approximate shapes made of H3 cells. */
export function readGazetteer(): { areas: AreaRow[]; shapes: ShapeRow[] } {
  const gazetteer = readFile();
  const places = [
    ...group(gazetteer, "kota"),
    ...group(gazetteer, "kecamatan"),
    ...gazetteer.areas.map(kelurahan),
  ];
  const shaped = places.map((place) => ({ place, geometry: outline(place.cells, gazetteer.resolution) }));
  return {
    areas: shaped.map(({ place, geometry }) => toArea(place, geometry)),
    shapes: shaped.map(({ place, geometry }) => ({
      areaCode: place.code,
      source: "h3",
      geometry,
      bounds: boundsOf(geometry),
    })),
  };
}

function readFile(): Gazetteer {
  const file = path.join(process.cwd(), "db", "seed", "reference", "kelurahan-cells.json");
  return JSON.parse(readFileSync(file, "utf8"));
}

const kelurahan = ({ code, name, kecamatan, cells }: GazetteerArea): Place => ({
  code,
  name,
  level: "kelurahan",
  parentCode: kecamatan.code,
  cells,
});

function group({ areas }: Gazetteer, level: "kota" | "kecamatan"): Place[] {
  const places = new Map<string, Place>();
  for (const one of areas) {
    const { code, name } = one[level];
    const parentCode = level === "kecamatan" ? one.kota.code : null;
    const place = places.get(code) ?? { code, name, level, parentCode, cells: [] };
    place.cells.push(...one.cells);
    places.set(code, place);
  }
  return [...places.values()];
}

/** Cells of mixed sizes leave hairline gaps where they meet, so all are taken at the finest resolution. */
function outline(cells: string[], resolution: number): GeoJSON.MultiPolygon {
  return tidy(cellsToMultiPolygon(uncompactCells(cells, resolution), true));
}

function toArea({ code, name, level, parentCode }: Place, geometry: GeoJSON.MultiPolygon): AreaRow {
  const label = labelPoint(geometry);
  return {
    code,
    name,
    level,
    parentCode,
    aliases: aliases[name] ?? [],
    labelLatitude: label.latitude,
    labelLongitude: label.longitude,
  };
}
