import { useRef, useState } from "react";
import {
  changeRegion,
  leastSide,
  mostRegions,
  type PhotoRegion,
  wholeSide,
} from "@/server/domain/complaint/photo-region";

/** A region that is being drawn; its number is its own until it is removed. */
export type MarkedRegion = PhotoRegion & { number: number };
export type RegionChange = Parameters<typeof changeRegion>[1];

const usualSide = 200;
const squareAt = (left: number, top: number, side: number) =>
  changeRegion({ x: 0, y: 0, width: side, height: side }, { moveX: left, moveY: top });
const usualAround = (x: number, y: number) => squareAt(x - usualSide / 2, y - usualSide / 2, usualSide);

/** The regions that are marked in one photo. */
export function useRegions() {
  const [regions, setRegions] = useState<readonly MarkedRegion[]>([]);
  const [placed, setPlaced] = useState<number | null>(null);
  const last = useRef(0);

  /** Adds a region there, by its middle or, to be drawn on, by its corner. */
  function add(x: number, y: number, isDrawn = false): MarkedRegion | null {
    if (regions.length >= mostRegions) return null;
    last.current += 1;
    const place = isDrawn ? squareAt(x, y, leastSide) : usualAround(x, y);
    const region = { ...place, number: last.current };
    setRegions((before) => [...before, region]);
    return region;
  }

  const set = (number: number, region: PhotoRegion) =>
    setRegions((before) => before.map((one) => (one.number === number ? { ...region, number } : one)));

  return {
    regions,
    isFull: regions.length >= mostRegions,
    add,
    /** The number of the region that a button added last, for the focus. */
    placed,
    addInMiddle: () => setPlaced(add(wholeSide / 2, wholeSide / 2)?.number ?? null),
    set,
    /** What a press without a drag leaves of a drawn one: the usual size, around it. */
    settle: (number: number, x: number, y: number) => set(number, usualAround(x, y)),
    change: (region: MarkedRegion, by: RegionChange) => set(region.number, changeRegion(region, by)),
    remove: (number: number) => setRegions((before) => before.filter((one) => one.number !== number)),
    clear: () => setRegions([]),
  };
}
export type Regions = ReturnType<typeof useRegions>;
