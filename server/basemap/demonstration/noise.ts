import type { Spot } from "./plane";

function mix(x: number, y: number, seed: number): number {
  let hash = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 4_294_967_296;
}

/** Smooth values from 0 to 1 over the plane; the same for the same seed on every machine. */
export function noiseAt({ x, y }: Spot, metres: number, seed: number): number {
  const [u, v] = [x / metres, y / metres];
  const [column, row] = [Math.floor(u), Math.floor(v)];
  const ease = (t: number) => t * t * (3 - 2 * t);
  const [s, t] = [ease(u - column), ease(v - row)];
  const low = mix(column, row, seed) * (1 - s) + mix(column + 1, row, seed) * s;
  const high = mix(column, row + 1, seed) * (1 - s) + mix(column + 1, row + 1, seed) * s;
  return low * (1 - t) + high * t;
}

/** Moves a spot by up to 13 m, so that no long street is straight. */
export function bend(spot: Spot): Spot {
  const east = 20 * (noiseAt(spot, 620, 11) - 0.5) + 6 * (noiseAt(spot, 190, 12) - 0.5);
  const north = 20 * (noiseAt(spot, 620, 21) - 0.5) + 6 * (noiseAt(spot, 190, 22) - 0.5);
  return { x: spot.x + east, y: spot.y + north };
}
