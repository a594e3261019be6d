import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { readGazetteer } from "@/db/seed/reference/gazetteer";
import { readShapeSource } from "@/server/area/import/read-source";
import { survey } from "@/server/area/import/survey";
import { buildLocator } from "@/server/area/locator";
import { boundsOf } from "@/server/domain/area/geometry";
import type { Point } from "@/server/domain/geo";

const usage =
  "tsx bench/areas.ts SHAPES.geojson POINTS.csv (columns lat and long, or latitude and longitude)";

/** How well built-in and official shapes locate real positions, and how fast. Reads files, changes nothing. */
async function measure(shapesFile: string, pointsFile: string): Promise<void> {
  const approximate = readGazetteer();
  const known = approximate.areas
    .filter(({ level }) => level === "kelurahan")
    .map(({ code, name, aliases }) => ({ code, name, aliases: aliases ?? [] }));
  const { shapes } = survey(await readShapeSource(shapesFile), known);
  const exact = buildLocator(toShapes([...shapes]));
  const codes = new Set(known.map(({ code }) => code));
  const builtIn = buildLocator(
    approximate.shapes.flatMap(({ areaCode, geometry, bounds }) =>
      codes.has(areaCode) ? [{ code: areaCode, geometry, bounds }] : [],
    ),
  );
  const points = await readPoints(pointsFile);
  const began = performance.now();
  const found = points.map(exact);
  const seconds = (performance.now() - began) / 1000;
  const share = (count: number) => `${((100 * count) / points.length).toFixed(2)} %`;
  const countKind = (kind: string) => share(found.filter((one) => one.kind === kind).length);
  const same = points.filter(
    (point, index) => builtIn(point).kelurahanCode === found[index]?.kelurahanCode,
  ).length;
  say(`${points.length} points, official shapes of ${shapes.size} kelurahan`);
  say(`inside ${countKind("inside")}, near ${countKind("near")}, outside ${countKind("outside")}`);
  say(`same kelurahan by the built-in shapes: ${share(same)}`);
  say(`${Math.round(points.length / seconds)} points a second`);
}

const toShapes = (shapes: [string, GeoJSON.MultiPolygon][]) =>
  shapes.map(([code, geometry]) => ({ code, geometry, bounds: boundsOf(geometry) }));

async function readPoints(file: string): Promise<Point[]> {
  const points: Point[] = [];
  let columns: string[] | null = null;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (!line.trim()) continue;
    const cells = line.split(",");
    if (columns) {
      const at = (names: string[]) => Number(cells[columns?.findIndex((name) => names.includes(name)) ?? -1]);
      points.push({ latitude: at(["lat", "latitude"]), longitude: at(["long", "lng", "longitude"]) });
    } else columns = cells.map((cell) => cell.trim().toLowerCase());
  }
  return points;
}

const say = (text: string) => process.stdout.write(`${text}\n`);

const [shapesFile, pointsFile] = process.argv.slice(2);
if (shapesFile && pointsFile) await measure(shapesFile, pointsFile);
else say(usage);
