/** Degrees, WGS 84. */
export type Point = { latitude: number; longitude: number };

const earthRadius = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in metres (haversine; error below 0.5 %). */
export function distance(a: Point, b: Point): number {
  const latitude = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const longitude = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const chord = latitude + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * longitude;
  return 2 * earthRadius * Math.asin(Math.sqrt(chord));
}

/** A report's point may be anywhere on Earth; 0,0 is a device without a position, not the Gulf of Guinea. */
export function isPosition({ latitude, longitude }: Point): boolean {
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return false;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return false;
  return latitude !== 0 || longitude !== 0;
}
