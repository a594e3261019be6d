import { type Box, declutter, fittingLabels } from "@/server/domain/map/declutter";
import { tileSize } from "@/server/domain/map/level";
import type { Mark } from "@/server/domain/map/marks";
import { tileShareOf } from "@/server/domain/map/pyramid";

/** A mark's texts: accessible label, number, late count, name below. */
export type MarkTexts = { label: string; number: string; late: string; name: string };

/** A mark as it is drawn: with the `others` that would touch it in its counts, its diameter, and whether its name fits. */
export type DrawnMark = { mark: Mark; others: number; size: number; isNamed: boolean };
type Placement = { mark: Mark; x: number; y: number; size: number };

/** Marks of all tiles of a zoom, none touching another; density lies below them as it is. */
export function arrange(
  marks: readonly Mark[],
  zoom: number,
  wordsOf: (mark: Mark, others: number) => MarkTexts,
): DrawnMark[] {
  const most = Math.max(1, ...marks.map((mark) => (mark.kind === "area" ? mark.count : 0)));
  const spots = marks
    .filter(({ kind }) => kind !== "cell")
    .map((mark) => {
      const { left, top } = tileShareOf({ z: zoom, x: 0, y: 0 }, mark);
      const item: Placement = { mark, x: left * tileSize, y: top * tileSize, size: sizeOf(mark, most) };
      return { item, box: boxOf(item), weight: weightOf(mark) };
    });
  const kept = declutter(spots).map(({ item, box, absorbed }) => ({
    item,
    box,
    others: absorbed.length,
    mark: gather(
      item.mark,
      absorbed.map(({ mark }) => mark),
    ),
  }));
  const labels = kept.map(({ item, mark, others }) => labelOf(item, wordsOf(mark, others).name));
  const fitting = fittingLabels(
    labels,
    kept.map(({ box }) => box),
  );
  const drawn = kept.map(({ item, mark, others }, index) => ({
    mark,
    others,
    size: item.size,
    isNamed: fitting.has(labels[index] as Box),
  }));
  const density = marks.filter(({ kind }) => kind === "cell");
  return [...density.map((mark) => ({ mark, others: 0, size: 0, isNamed: false })), ...drawn];
}

const gather = (mark: Mark, absorbed: readonly Mark[]): Mark => ({
  ...mark,
  count: absorbed.reduce((sum, { count }) => sum + count, mark.count),
  overdue: absorbed.reduce((sum, { overdue }) => sum + overdue, mark.overdue),
});

/** CSS pixels: areas by the square root of their counts. */
const sizeOf = (mark: Mark, most: number): number =>
  mark.kind === "area" ? Math.round(44 + 16 * Math.sqrt(mark.count / most)) : 44;

/** Late complaints before others, and those before what is only a number. */
function weightOf(mark: Mark): number {
  if (mark.kind === "area") return mark.count;
  return mark.kind === "point" ? 1 + mark.overdue : 0;
}

/** What a mark takes of the screen; the late ones' number may reach over its neighbour's edge. */
function boxOf({ mark, x, y, size }: Placement): Box {
  const half = size / 2 + 2;
  const badge = mark.kind === "area" && mark.overdue > 0 ? 6 : 0;
  return { left: x - half, right: x + half + badge, top: y - half - (badge && 6), bottom: y + half };
}

/** Where a name of that length stands, below its mark. */
function labelOf({ x, y, size }: Placement, name: string): Box {
  const [half, top] = [name.length * 3.8, y + size / 2 + 3];
  return { left: x - half, right: x + half, top, bottom: top + 18 };
}
