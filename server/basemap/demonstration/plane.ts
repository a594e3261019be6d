/** Metres east and north of the middle of the city. */
export type Spot = { x: number; y: number };
/** A closed polygon without its first corner again, or an open line. */
export type Line = readonly Spot[];

const metresPerDegree = { x: 110_662, y: 110_574 };
const middle = { longitude: 106.83, latitude: -6.2 };

export const toSpot = ([longitude = 0, latitude = 0]: GeoJSON.Position): Spot => ({
  x: (longitude - middle.longitude) * metresPerDegree.x,
  y: (latitude - middle.latitude) * metresPerDegree.y,
});

export const toPosition = ({ x, y }: Spot): GeoJSON.Position => [
  middle.longitude + x / metresPerDegree.x,
  middle.latitude + y / metresPerDegree.y,
];

export const minus = (a: Spot, b: Spot): Spot => ({ x: a.x - b.x, y: a.y - b.y });
export const plus = (a: Spot, b: Spot, times = 1): Spot => ({ x: a.x + times * b.x, y: a.y + times * b.y });
export const distance = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

export function unit(a: Spot): Spot {
  const length = Math.hypot(a.x, a.y) || 1;
  return { x: a.x / length, y: a.y / length };
}

export const turned = ({ x, y }: Spot, angle: number): Spot => ({
  x: x * Math.cos(angle) - y * Math.sin(angle),
  y: x * Math.sin(angle) + y * Math.cos(angle),
});

/** Square metres; positive when the corners run against the clock. */
export function signedArea(ring: Line): number {
  let sum = 0;
  let before = ring.at(-1);
  for (const here of ring) {
    if (before) sum += before.x * here.y - here.x * before.y;
    before = here;
  }
  return sum / 2;
}

export const ringArea = (ring: Line): number => Math.abs(signedArea(ring));

export function middleOf(ring: Line): Spot {
  const sum = ring.reduce((all, one) => plus(all, one), { x: 0, y: 0 });
  return { x: sum.x / ring.length, y: sum.y / ring.length };
}

export function lengthOf(line: Line): number {
  let sum = 0;
  line.forEach((here, index) => {
    const before = line[index - 1];
    if (before) sum += distance(before, here);
  });
  return sum;
}

/** Rounds the corners of a line between its ends, which stay (Chaikin). */
export function smooth(line: Line, times: number): Line {
  if (times === 0 || line.length < 3) return line;
  const cut = line.flatMap((here, index) => {
    const next = line[index + 1];
    if (!next) return [here];
    const way = minus(next, here);
    const pair = [plus(here, way, 0.25), plus(here, way, 0.75)];
    if (index === 0) return [here, ...pair.slice(1)];
    return index === line.length - 2 ? pair.slice(0, 1) : pair;
  });
  return smooth(cut, times - 1);
}

/** The line with a corner at least every `step` metres. */
export function densify(line: Line, step: number): Line {
  return line.flatMap((here, index) => {
    const next = line[index + 1];
    if (!next) return [here];
    const parts = Math.ceil(distance(here, next) / step);
    return Array.from({ length: Math.max(1, parts) }, (_, part) =>
      plus(here, minus(next, here), part / parts),
    );
  });
}
