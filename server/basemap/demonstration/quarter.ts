import { chance, type Random } from "@/db/seed/demonstration/random";
import { drawLine, drawPoint, drawPolygon, type Placed } from "./map-feature";
import { nameGreen, namePoi, nameStreets } from "./names";
import { noiseAt } from "./noise";
import { areaOf, distance, type Line, middleOf, plus, type Spot, turned } from "./plane";
import { boxOf, inset, split } from "./split";

type Rank = "collector" | "street" | "lane";
type Quarter = { random: Random; name: (rank: Rank) => string; drawn: Placed[] };

/** Larger than this (square metres) a part is cut by a collector, else by a street, else by a lane. */
const largest = { collector: 420_000, street: 70_000 };
const roads = {
  collector: { minZoom: 12, kind: "major_road", kind_detail: "tertiary" },
  street: { minZoom: 13, kind: "minor_road", kind_detail: "residential" },
  lane: { minZoom: 14, kind: "minor_road", kind_detail: "service" },
} as const;

/** Streets, blocks, lots and parks of one face of the net, cut again and again across its longer side. */
export function fillQuarter(ring: Line, random: Random): Placed[] {
  const quarter = { random, name: nameStreets(random), drawn: [] };
  divide(quarter, ring);
  return quarter.drawn;
}

const largestLot = 1_500;

/** Square metres of a block: small in a kampung, larger where the noise says so. */
const blockSize = (spot: Spot) => 4_000 + 9_000 * noiseAt(spot, 1_900, 41) ** 2;

function divide(quarter: Quarter, ring: Line): void {
  const size = areaOf(ring);
  if (size < 600) return;
  if (isGreen(quarter, size)) {
    drawGreen(quarter, ring);
    return;
  }
  const box = boxOf(ring);
  const isBlock = size < blockSize(box.middle) && box.length < 3.6 * box.width;
  const parts = isBlock ? null : cutByStreet(quarter, ring, { size, ...box });
  if (parts) for (const part of parts) divide(quarter, part);
  else fillBlock(quarter, ring);
}

type Extent = ReturnType<typeof boxOf> & { size: number };

function cutByStreet({ random, drawn, name: nameOf }: Quarter, ring: Line, extent: Extent) {
  const { size, along, middle, length } = extent;
  const rank: Rank = size > largest.collector ? "collector" : size > largest.street ? "street" : "lane";
  // A kampung's lanes are less regular where the noise is high.
  const loose = noiseAt(middle, 1_300, 42);
  const shift = (random() - 0.5) * length * (rank === "lane" ? 0.3 * loose : 0.24);
  const angle = Math.PI / 2 + (random() - 0.5) * (rank === "lane" ? 0.34 * loose : 0.3);
  const cut = split(ring, plus(middle, along, shift), turned(along, angle));
  if (!cut) return null;
  const { minZoom, ...facts } = roads[rank];
  const name = rank !== "lane" || chance(random, 0.6) ? nameOf(rank) : "";
  drawn.push(drawLine("roads", minZoom, cut.chord, { ...facts, ...(name && { name }) }));
  return cut.parts;
}

const isGreen = ({ random }: Quarter, size: number) =>
  (size < 60_000 && size > 24_000 && chance(random, 0.04)) ||
  (size < 12_000 && size > 5_000 && chance(random, 0.012));

function drawGreen({ random, drawn }: Quarter, ring: Line): void {
  const inner = inset(ring, () => 4);
  if (!inner) return;
  const { kind, name } = nameGreen(random);
  const isLarge = areaOf(ring) > 24_000;
  drawn.push(drawPolygon("landuse", isLarge ? 12 : 13, [inner], { kind }));
  drawn.push(drawPoint("pois", isLarge && chance(random, 0.5) ? 13 : 14, middleOf(inner), { kind, name }));
  if (!isLarge) return;
  const box = boxOf(inner);
  const path = split(inner, box.middle, turned(box.along, 0.4));
  if (path) drawn.push(drawLine("roads", 14, path.chord, { kind: "path", kind_detail: "footway" }));
}

function fillBlock(quarter: Quarter, ring: Line): void {
  const inner = inset(ring, () => 5);
  if (!inner) return;
  drawLots(quarter, inner);
  const { random, drawn } = quarter;
  const [corner, next] = inner;
  if (corner && next && distance(corner, next) > 20 && chance(random, 0.022))
    drawn.push(drawPoint("pois", 14, middleOf([corner, next]), namePoi(random)));
}

/** Some lots of a block are built on in another tint. */
function drawLots({ random, drawn }: Pick<Quarter, "random" | "drawn">, ring: Line): void {
  const size = areaOf(ring);
  const box = boxOf(ring);
  const through = plus(box.middle, box.along, (random() - 0.5) * 0.3 * box.length);
  const cut = size > largestLot ? split(ring, through, turned(box.along, Math.PI / 2)) : null;
  if (cut) {
    for (const part of cut.parts) drawLots({ random, drawn }, part);
    return;
  }
  if (chance(random, 0.5)) return;
  const lot = inset(ring, () => 1.5);
  if (lot) drawn.push(drawPolygon("buildings", 14, [lot], { kind: "building" }));
}
