import { chance, type Random } from "@/db/seed/demonstration/random";
import { drawLine, drawPolygon, drawPolygons, drawSpot, type LayerFeature } from "./map-feature";
import { nameGreen, namePoi, nameStreets } from "./names";
import { noiseAt } from "./noise";
import { distance, type Line, middleOf, plus, ringArea, type Spot, turned } from "./plane";
import { inset, smallestBox, split } from "./split";

type Rank = "collector" | "street" | "lane";
type Quarter = { random: Random; name: (rank: Rank) => string; drawn: LayerFeature[] };

/** Larger than this (square metres) a part is cut by a collector, else by a street, else by a lane. */
const largest = { collector: 420_000, street: 70_000 };
const roads = {
  collector: { minZoom: 12, kind: "major_road", kind_detail: "tertiary" },
  street: { minZoom: 13, kind: "minor_road", kind_detail: "residential" },
  lane: { minZoom: 14, kind: "minor_road", kind_detail: "service" },
} as const;

/** Streets, blocks, lots and parks of one face of the net, cut again and again across its longer side. */
export function fillQuarter(ring: Line, random: Random): LayerFeature[] {
  const quarter = { random, name: nameStreets(random), drawn: [] };
  divide(quarter, ring);
  return quarter.drawn;
}

const largestLot = 2_000;

/** Square metres of a block: small in a kampung, larger where the noise says so. */
const blockSize = (spot: Spot) => 5_000 + 10_000 * noiseAt(spot, 1_900, 41) ** 2;

function divide(quarter: Quarter, ring: Line): void {
  const size = ringArea(ring);
  if (size < 600) return;
  if (isGreen(quarter, size)) {
    drawGreen(quarter, ring);
    return;
  }
  const box = smallestBox(ring);
  const isBlock = size < blockSize(box.middle) && box.length < 3.6 * box.width;
  const parts = isBlock ? null : cutByStreet(quarter, ring, { size, ...box });
  if (parts) for (const part of parts) divide(quarter, part);
  else fillBlock(quarter, ring);
}

type Extent = ReturnType<typeof smallestBox> & { size: number };

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
  const isLarge = ringArea(ring) > 24_000;
  drawn.push(drawPolygon("landuse", isLarge ? 12 : 13, [inner], { kind }));
  drawn.push(drawSpot("pois", isLarge && chance(random, 0.5) ? 13 : 14, middleOf(inner), { kind, name }));
  if (!isLarge) return;
  const box = smallestBox(inner);
  const path = split(inner, box.middle, turned(box.along, 0.4));
  if (path) drawn.push(drawLine("roads", 14, path.chord, { kind: "path", kind_detail: "footway" }));
}

function fillBlock(quarter: Quarter, ring: Line): void {
  const inner = inset(ring, () => 5);
  if (!inner) return;
  const { random, drawn } = quarter;
  const lots = cutLots(random, inner);
  if (lots.length > 0) drawn.push(drawPolygons("buildings", 14, lots, { kind: "building" }));
  const [corner, next] = inner;
  if (corner && next && distance(corner, next) > 20 && chance(random, 0.022))
    drawn.push(drawSpot("pois", 14, middleOf([corner, next]), namePoi(random)));
}

/** Some lots of a block are built on in another tint. */
function cutLots(random: Random, ring: Line): Line[] {
  const box = smallestBox(ring);
  const through = plus(box.middle, box.along, (random() - 0.5) * 0.3 * box.length);
  const cut = ringArea(ring) > largestLot && split(ring, through, turned(box.along, Math.PI / 2));
  if (cut) return cut.parts.flatMap((part) => cutLots(random, part));
  const lot = chance(random, 0.5) ? inset(ring, () => 1.5) : null;
  return lot ? [lot] : [];
}
