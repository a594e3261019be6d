/** Degrees, WGS 84. */
export type Point = { latitude: number; longitude: number };

/** A position may be anywhere on Earth; 0,0 is a device without a position, not the Gulf of Guinea. */
export function isPosition({ latitude, longitude }: Point): boolean {
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return false;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return false;
  return latitude !== 0 || longitude !== 0;
}
