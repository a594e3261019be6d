import { readFileSync } from "node:fs";
import path from "node:path";
import { cellToLatLng, gridDisk, uncompactCells } from "h3-js";
import type { Point } from "@/server/domain/geo";
import { createRandom, logNormal, pick, type Random } from "./random";
import { cityShares } from "./shares";

export type Kelurahan = {
  code: string;
  name: string;
  kecamatanCode: string;
  kotaCode: string;
  share: number;
  cells: readonly string[];
  /** Where reports come from again and again. */
  hotCells: readonly string[];
};

type Places = { kelurahan: readonly Kelurahan[]; owner: ReadonlyMap<string, string> };

type NamedArea = { code: string; name: string };
type Gazetteer = {
  resolution: number;
  areas: (NamedArea & { kecamatan: NamedArea; kota: NamedArea; cells: string[] })[];
};

/** The 267 kelurahan with the cells in which their reports lie; how many each gets is uneven, and part of the seed. */
export function readPlaces(seed: number): Places {
  const file = path.join(process.cwd(), "db", "seed", "reference", "kelurahan-cells.json");
  const { areas, resolution }: Gazetteer = JSON.parse(readFileSync(file, "utf8"));
  const random = createRandom(seed);
  const owner = new Map<string, string>();
  const kelurahan = areas.map(({ code, name, kecamatan, kota, cells: compact }): Kelurahan => {
    const cells = uncompactCells(compact, resolution);
    for (const cell of cells) owner.set(cell, code);
    const share = cells.length ** 0.45 * (cityShares[kota.code] ?? 1) * logNormal(random, 1, 0.45);
    const hotCells = Array.from({ length: 12 }, () => pick(random, cells));
    return { code, name, kecamatanCode: kecamatan.code, kotaCode: kota.code, share, cells, hotCells };
  });
  return { kelurahan, owner };
}

/** Well inside a cell of the finest size (its inner radius is about 65 m). */
const spreadMetres = 55;

/** A point of the kelurahan, in one of its cells; one near a foreign cell may be as well the neighbour's. */
export function drawPoint(
  random: Random,
  { owner }: Places,
  kelurahan: Kelurahan,
): { point: Point; isNearBorder: boolean } {
  const cell = pick(random, random() < 0.35 ? kelurahan.hotCells : kelurahan.cells);
  const [latitude, longitude] = centreOf(cell);
  const distance = spreadMetres * Math.sqrt(random());
  const angle = 2 * Math.PI * random();
  const north = (distance * Math.sin(angle)) / 110_574;
  const east = (distance * Math.cos(angle)) / 110_660;
  const point = { latitude: round(latitude + north), longitude: round(longitude + east) };
  const isNearBorder =
    distance > 0.6 * spreadMetres && random() < 0.3 && hasForeignNeighbour(owner, cell, kelurahan.code);
  return { point, isNearBorder };
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

const centres = new Map<string, [number, number]>();
function centreOf(cell: string): [number, number] {
  const known = centres.get(cell) ?? (cellToLatLng(cell) as [number, number]);
  centres.set(cell, known);
  return known;
}

const atBorder = new Map<string, boolean>();
function hasForeignNeighbour(owner: ReadonlyMap<string, string>, cell: string, code: string): boolean {
  const known = atBorder.get(cell) ?? gridDisk(cell, 1).some((near) => (owner.get(near) ?? code) !== code);
  atBorder.set(cell, known);
  return known;
}
