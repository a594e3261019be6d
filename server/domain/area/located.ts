import type { Point } from "../geo";

/** The area of a position: in a kelurahan, within 250 m of one, or outside DKI Jakarta. Distances in metres. */
export type Location =
  | { kind: "inside"; kelurahanCode: string; isNearBorder: boolean }
  | { kind: "near"; kelurahanCode: string; distance: number; isNearBorder: true }
  | { kind: "outside"; kelurahanCode?: undefined; isNearBorder?: undefined };

/** By the areas valid on the day of `at`. */
export type Locate = (point: Point, at: Date) => Promise<Location>;
