import { distance, type Line, middleOf, minus, plus, ringArea, type Spot, unit } from "./plane";

/** A polygon's smallest box: its longer direction, and length and width in metres. */
export function smallestBox(ring: Line): { along: Spot; middle: Spot; length: number; width: number } {
  let best = { along: { x: 1, y: 0 }, middle: middleOf(ring), length: 0, width: 0 };
  let smallest = Number.POSITIVE_INFINITY;
  ring.forEach((here, index) => {
    const next = ring[(index + 1) % ring.length] ?? here;
    if (distance(here, next) < 4) return;
    const along = unit(minus(next, here));
    const [u, v] = [spanOf(ring, along), spanOf(ring, { x: -along.y, y: along.x })];
    const size = u.size * v.size;
    if (size >= smallest) return;
    smallest = size;
    const middle = {
      x: along.x * u.middle - along.y * v.middle,
      y: along.y * u.middle + along.x * v.middle,
    };
    best =
      u.size >= v.size
        ? { along, middle, length: u.size, width: v.size }
        : { along: { x: -along.y, y: along.x }, middle, length: v.size, width: u.size };
  });
  return best;
}

function spanOf(ring: Line, { x, y }: Spot) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of ring) {
    const value = one.x * x + one.y * y;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { size: high - low, middle: (low + high) / 2 };
}

type Crossing = { at: Spot; along: number; edge: number };

/** Cuts a polygon in two along its longest chord on a line; null where the line misses it. */
export function split(
  ring: Line,
  through: Spot,
  direction: Spot,
): { chord: readonly [Spot, Spot]; parts: readonly [Line, Line] } | null {
  const crossings = crossingsOf(ring, through, direction).toSorted((a, b) => a.along - b.along);
  let pair: readonly [Crossing, Crossing] | null = null;
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [from, to] = [crossings[index], crossings[index + 1]];
    if (from && to && (!pair || to.along - from.along > pair[1].along - pair[0].along)) pair = [from, to];
  }
  if (!pair || pair[0].edge === pair[1].edge) return null;
  const [a, b] = pair[0].edge < pair[1].edge ? pair : [pair[1], pair[0]];
  const inner = [a.at, ...ring.slice(a.edge + 1, b.edge + 1), b.at];
  const outer = [b.at, ...ring.slice(b.edge + 1), ...ring.slice(0, a.edge + 1), a.at];
  return { chord: [a.at, b.at], parts: [inner, outer] };
}

function crossingsOf(ring: Line, through: Spot, { x, y }: Spot): Crossing[] {
  const sideOf = (one: Spot) => (one.y - through.y) * x - (one.x - through.x) * y;
  return ring.flatMap((here, edge) => {
    const next = ring[(edge + 1) % ring.length] ?? here;
    const [from, to] = [sideOf(here), sideOf(next)];
    if (from >= 0 === to >= 0) return [];
    const at = plus(here, minus(next, here), from / (from - to));
    return [{ at, along: (at.x - through.x) * x + (at.y - through.y) * y, edge }];
  });
}

/** The polygon with each edge moved inwards by its own metres; null where nothing is left. */
export function inset(ring: Line, metresOf: (edge: number) => number): Line | null {
  const size = ring.length;
  const moved = ring.map((here, index) => {
    const before = ring[(index + size - 1) % size] ?? here;
    const next = ring[(index + 1) % size] ?? here;
    const [first, second] = [unit(minus(here, before)), unit(minus(next, here))];
    const [w1, w2] = [metresOf((index + size - 1) % size), metresOf(index)];
    const cross = first.x * second.y - first.y * second.x;
    const [n1, n2] = [
      { x: -first.y, y: first.x },
      { x: -second.y, y: second.x },
    ];
    if (Math.abs(cross) < 0.17) return plus(here, n2, (w1 + w2) / 2);
    // Both moved edges meet here.
    const along = (w1 * (n1.x * n2.x + n1.y * n2.y) - w2) / cross;
    const reach = Math.max(-60, Math.min(60, along));
    return plus(plus(here, n1, w1), first, reach);
  });
  return ringArea(moved) > 40 && ringArea(moved) < ringArea(ring) ? moved : null;
}
