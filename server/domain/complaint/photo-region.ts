import { z } from "zod";
import { invalid } from "../errors";

/** Photos of the reporter, and of officers and bodies outside as proof of work. */
export const photoKinds = ["report", "proof"] as const;
export type AttachedPhotoKind = (typeof photoKinds)[number];

/** The unit of regions: thousandths of the photo's width and height. */
export const wholeSide = 1_000;
export const leastSide = 20;
export const mostRegions = 20;
/** In one photo, over all steps. */
export const mostHiddenRegions = 60;
/** More would leave no proof, and would take away what a reporter shows. */
const mostCoveredPercent = 30;

const position = z.number().int().min(0, "photo_region_outside");
const side = z.number().int().min(leastSide, "photo_region_too_small");

/** A rectangle of a photo, from its upper left corner. */
const photoRegionSchema = z
  .object({ x: position, y: position, width: side, height: side })
  .refine(({ x, width }) => x + width <= wholeSide, "photo_region_outside")
  .refine(({ y, height }) => y + height <= wholeSide, "photo_region_outside");
export type PhotoRegion = z.infer<typeof photoRegionSchema>;

export const photoRegionsSchema = z
  .array(photoRegionSchema)
  .min(1, "photo_regions_missing")
  .max(mostRegions, "photo_regions_too_many");

/** How much of a photo the regions cover together, in percent; what several cover counts once. */
export function coveredPercent(regions: readonly PhotoRegion[]): number {
  const edges = [...new Set(regions.flatMap(({ x, width }) => [x, x + width]))].sort((a, b) => a - b);
  const strips = edges.slice(1).map((right, index) => {
    const left = edges[index] ?? right;
    return (right - left) * coveredHeight(regions.filter(({ x, width }) => x <= left && x + width >= right));
  });
  return (strips.reduce((sum, area) => sum + area, 0) / wholeSide ** 2) * 100;
}

function coveredHeight(regions: readonly PhotoRegion[]): number {
  let [covered, end] = [0, 0];
  for (const { y, height } of regions.toSorted((a, b) => a.y - b.y)) {
    covered += Math.max(0, y + height - Math.max(y, end));
    end = Math.max(end, y + height);
  }
  return covered;
}

export type HidingStep = { by: "reporter" | "officer"; regions: readonly PhotoRegion[] };

/**
 * Officers together leave a reporter's photo to be seen, as anybody does a proof; reporters cover their own at will.
 * @throws INVALID photo_regions_full · photo_proof_covered, photo_report_covered when it would show too little
 */
export function requireVisible(
  kind: AttachedPhotoKind,
  earlier: readonly HidingStep[],
  next: HidingStep,
): void {
  const steps = [...earlier, next];
  const all = steps.flatMap(({ regions }) => regions);
  if (all.length > mostHiddenRegions) throw invalid("photo_regions_full", { max: mostHiddenRegions });
  if (kind === "report" && next.by === "reporter") return;
  const counted = kind === "proof" ? steps : steps.filter(({ by }) => by === "officer");
  if (coveredPercent(counted.flatMap(({ regions }) => regions)) > mostCoveredPercent)
    throw invalid(kind === "proof" ? "photo_proof_covered" : "photo_report_covered", {
      max: mostCoveredPercent,
    });
}

type Change = { moveX?: number; moveY?: number; growX?: number; growY?: number };

/** The region moved and grown from its upper left corner, by thousandths, and kept within the photo. */
export function changeRegion(region: PhotoRegion, change: Change): PhotoRegion {
  const { moveX = 0, moveY = 0, growX = 0, growY = 0 } = change;
  const [x, width] = changeSide(region.x, region.width, moveX, growX);
  const [y, height] = changeSide(region.y, region.height, moveY, growY);
  return { x, y, width, height };
}

type Corner = readonly [x: number, y: number];

/** The region between two opposite corners, in whichever direction it is drawn, kept within the photo. */
export function regionBetween(from: Corner, to: Corner): PhotoRegion {
  const [x, width] = spanSide(from[0], to[0]);
  const [y, height] = spanSide(from[1], to[1]);
  return { x, y, width, height };
}

function spanSide(from: number, to: number): [number, number] {
  const start = clamp(Math.min(from, to), 0, wholeSide);
  const end = clamp(Math.max(from, to), 0, wholeSide);
  return changeSide(start, leastSide, 0, end - start - leastSide);
}

function changeSide(from: number, length: number, move: number, grow: number): [number, number] {
  const start = clamp(from + move, 0, wholeSide - length);
  return [start, clamp(length + grow, leastSide, wholeSide - start)];
}

const clamp = (value: number, least: number, most: number) =>
  Math.round(Math.min(Math.max(value, least), most));
