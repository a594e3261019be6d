/** A rectangle on the screen, in CSS pixels. */
export type Box = { left: number; top: number; right: number; bottom: number };

type Spot<T> = { item: T; box: Box; weight: number };
type KeptSpot<T> = Spot<T> & { absorbed: T[] };

/**
 * Keeps the heaviest spots of which no two touch, heaviest first; every other one is absorbed by the heaviest that it
 * touches.
 */
export function declutter<T>(spots: readonly Spot<T>[]): KeptSpot<T>[] {
  const kept: KeptSpot<T>[] = [];
  for (const spot of spots.toSorted(byWeight)) {
    const host = kept.find(({ box }) => isTouching(box, spot.box));
    if (host) host.absorbed.push(spot.item);
    else kept.push({ ...spot, absorbed: [] });
  }
  return kept;
}

/** Which labels, the most important first, touch neither a mark nor a label before them. */
export function fittingLabels(labels: readonly Box[], marks: readonly Box[]): ReadonlySet<Box> {
  const fitting = new Set<Box>();
  for (const label of labels)
    if (![...marks, ...fitting].some((box) => isTouching(box, label))) fitting.add(label);
  return fitting;
}

const isTouching = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Equal weights by position: the same whatever the order in which tiles arrive. */
const byWeight = (a: Spot<unknown>, b: Spot<unknown>) =>
  b.weight - a.weight || a.box.left - b.box.left || a.box.top - b.box.top;
