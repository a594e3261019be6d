type Point = { latitude: number; longitude: number };
export type GuessMapProps = {
  /** Candidates, the likeliest first; their number on the map is their rank. */
  places: readonly (Point & { kelurahanCode: string; kelurahan: string; confidence: number })[];
  chosen: string | null;
  /** A pin that was set by hand. */
  point: Point | null;
  onPoint: (point: Point) => void;
};
