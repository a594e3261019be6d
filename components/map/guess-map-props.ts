type Point = { latitude: number; longitude: number };
export type GuessMapProps = {
  /** Candidates, likeliest first; their number on the map is their rank. */
  places: readonly (Point & { kelurahanCode: string; kelurahan: string; confidence: number })[];
  chosen: string | null;
  /** A pin set by the officer. */
  point: Point | null;
  onPoint: (point: Point) => void;
};
