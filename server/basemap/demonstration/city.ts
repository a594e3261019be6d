import { type Random, randomFor } from "@/db/seed/demonstration/random";
import { type Artery, chooseArteries } from "./arteries";
import { type Border, type Face, lineOf, type NamedShape, netOf } from "./borders";
import { drawLine, drawPolygon, drawSpot, type LayerFeature } from "./map-feature";
import { arterialName, riverNames } from "./names";
import { distance, type Line, minus, plus, signedArea, toSpot, unit } from "./plane";
import { fillQuarter } from "./quarter";
import { drawSea, ringOf } from "./sea";
import { inset } from "./split";
import { drawViaducts } from "./viaducts";

export type DemonstrationShapes = {
  kelurahan: readonly NamedShape[];
  /** Names of kecamatan and kota at their middles. */
  labels: readonly { name: string; level: "kecamatan" | "kota"; longitude: number; latitude: number }[];
};

/** Verge on both sides of a river, metres. */
const verge = 9;

/** How many faces of the net are drawn, cut and let go at once. */
const batchSize = 16;

/** A made-up town over the real areas, batch by batch: the same for the same shapes and seed. */
export function* drawCity(
  { kelurahan, labels }: DemonstrationShapes,
  seed: number,
): Generator<LayerFeature[]> {
  const net = netOf(kelurahan);
  const arteries = chooseArteries(net, new Map(kelurahan.map(({ code, parentCode }) => [code, parentCode])));
  const streets = [...arteries].flatMap(([border, artery]) => drawArtery(border, artery));
  yield [...drawSea(net), ...drawViaducts(), ...streets, ...labels.map(drawLabel)];
  for (let start = 0; start < net.faces.length; start += batchSize)
    yield net.faces
      .slice(start, start + batchSize)
      .flatMap((face, index) => drawFace(face, arteries, randomFor(seed, start + index)));
}

function drawLabel({
  name,
  level,
  longitude,
  latitude,
}: DemonstrationShapes["labels"][number]): LayerFeature {
  const facts = { name: shortName(name), kind: level === "kota" ? "region" : "locality" };
  return drawSpot("places", level === "kota" ? 8 : 11, toSpot([longitude, latitude]), facts);
}

const shortName = (name: string) => name.replace(/^(?:Kota|Kabupaten) Administrasi /, "");

function drawArtery({ line, owners }: Border, { use, width, number }: Artery): LayerFeature[] {
  if (use === "river") return [drawRiver(line, width, riverNames[number % riverNames.length] ?? "")];
  const facts = {
    arterial: { kind: "major_road", kind_detail: "primary", name: nameOfBorder(owners) },
    collector: { kind: "major_road", kind_detail: "secondary", name: nameOfBorder(owners) },
    coast: { kind: "minor_road", kind_detail: "residential" },
  }[use];
  const minZoom = { arterial: 8, collector: 10, coast: 13 }[use];
  return [drawLine("roads", minZoom, line, facts)];
}

/** Neighbouring borders of one kelurahan have one name, so that it goes on along the street. */
function nameOfBorder(owners: readonly string[]): string {
  const [first = ""] = owners.toSorted();
  return arterialName([...first].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9_973, 7));
}

/** A band as wide as the river, a little longer than its line, so that no seam shows. */
function drawRiver(line: Line, width: number, name: string): LayerFeature {
  const sideOf = (sign: 1 | -1) =>
    line.map((here, index) => {
      const way = unit(minus(line[index + 1] ?? here, line[index - 1] ?? here));
      const stretch = index === 0 ? -width / 2 : index === line.length - 1 ? width / 2 : 0;
      return plus(plus(here, { x: -way.y, y: way.x }, (sign * width) / 2), way, stretch);
    });
  return drawPolygon("water", 10, [[...sideOf(1), ...sideOf(-1).toReversed()]], { kind: "river", name });
}

function drawFace(face: Face, arteries: ReadonlyMap<Border, Artery>, random: Random): LayerFeature[] {
  const edges = face.sides.flatMap((side) => {
    const { width = 0 } = arteries.get(side.border) ?? {};
    const margin = width > 0 ? width / 2 + verge : 0;
    return lineOf(side)
      .slice(0, -1)
      .map(() => ({ margin }));
  });
  const ring = ringOf(face);
  const isBackward = signedArea(ring) < 0;
  const margins = isBackward ? [...edges.slice(0, -1).toReversed(), ...edges.slice(-1)] : edges;
  const outer = isBackward ? ring.toReversed() : ring;
  const inner = margins.some(({ margin }) => margin > 0)
    ? (inset(outer, (edge) => margins[edge]?.margin ?? 0) ?? outer)
    : outer;
  const town = drawPolygon("landuse", 8, [inner], { kind: "residential" });
  return [town, ...drawBanks(inner, margins), ...fillQuarter(inner, random)];
}

/** The streets along a river. */
function drawBanks(ring: Line, margins: readonly { margin: number }[]): LayerFeature[] {
  const banks: Line[] = [];
  let bank: { x: number; y: number }[] = [];
  ring.forEach((here, index) => {
    const next = ring[(index + 1) % ring.length] ?? here;
    if ((margins[index]?.margin ?? 0) === 0) return;
    const last = bank.at(-1);
    if (last && distance(last, here) < 1) bank.push(next);
    else {
      bank = [here, next];
      banks.push(bank);
    }
  });
  return banks.map((line) => drawLine("roads", 13, line, { kind: "minor_road", kind_detail: "residential" }));
}
