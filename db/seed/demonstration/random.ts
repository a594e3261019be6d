/** Numbers from 0 to below 1, the same ones for the same seed on every machine. */
export type Random = () => number;

/** mulberry32: 32 bits of state, good enough to look uneven and cheap enough for ten million complaints. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A stream of its own for each index, so that what one complaint draws never shifts the next one's. */
export const randomFor = (seed: number, index: number): Random =>
  createRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));

export const chance = (random: Random, share: number): boolean => random() < share;

export function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
}

export type WeightedChoice<T> = { items: readonly T[]; cumulative: Float64Array };

/** Prepares a table of shares (any scale) for `draw`. */
export function weigh<T>(pairs: Iterable<readonly [T, number]>): WeightedChoice<T> {
  const list = [...pairs].filter(([, share]) => share > 0);
  let sum = 0;
  const cumulative = Float64Array.from(list, ([, share]) => {
    sum += share;
    return sum;
  });
  return { items: list.map(([item]) => item), cumulative };
}

export function draw<T>(random: Random, { items, cumulative }: WeightedChoice<T>): T {
  const wanted = random() * (cumulative.at(-1) ?? 0);
  let [low, high] = [0, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  const found = items[low];
  if (found === undefined) throw new Error("nothing to draw from");
  return found;
}

/** Right-tailed: half lie below `median`, the mean is median · e^(sigma²/2). */
export function logNormal(random: Random, median: number, sigma: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(sigma * normal);
}

/** A version 4 UUID drawn from the stream. */
export function drawUuid(random: Random): string {
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(random() * 4_294_967_296)
      .toString(16)
      .padStart(8, "0"),
  ).join("");
  const variant = "89ab".charAt(Math.floor(random() * 4));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
