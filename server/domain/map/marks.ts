import type { Point } from "../geo";
import { cellZoom } from "./level";
import { cellOf, type GridCell, scopeOfCell } from "./mercator";
import { centreOf, type TileBounds } from "./pyramid";
import type { MapPoint, TileResponse } from "./response";

type CountedSquare = Point & { key: string; count: number; overdue: number };

/** One mark to draw, to list and to press, for `count` complaints, `overdue` of them late. */
export type Mark =
  | (CountedSquare & { kind: "area"; code: string; name: string | undefined })
  /** `heat`: all complaints of the cell, also those with marks of their own. */
  | (CountedSquare & { kind: "cell"; heat: number })
  | (CountedSquare & { kind: "point"; point: MapPoint })
  | (CountedSquare & { kind: "more" });

/** All marks of a tile, with each of its complaints counted once. */
export function marksOf(tile: GridCell, answer: TileResponse): Mark[] {
  if (answer.kind === "areas") {
    return answer.areas.map((area) => ({ ...area, kind: "area", key: area.code, name: area.name }));
  }
  if (answer.kind === "cells") {
    return [...answer.cells.map((cell) => cellMark(cell, answer.points)), ...answer.points.map(pointMark)];
  }
  return [...answer.points.map(pointMark), ...rest(tile, answer)];
}

/** The complaints of a cell without those that have marks of their own. */
function cellMark({ x, y, count, overdue }: TileResponse["cells"][number], shown: readonly MapPoint[]): Mark {
  const key = scopeOfCell({ z: cellZoom, x, y });
  const own = shown.filter((point) => scopeOfCell(cellOf(point, cellZoom)) === key).length;
  const left = { count: Math.max(count - own, 0), overdue: Math.max(overdue - own, 0) };
  return { kind: "cell", key, ...centreOf({ z: cellZoom, x, y }), ...left, heat: count };
}

function pointMark(point: MapPoint): Mark {
  const { code, latitude, longitude, isOverdue } = point;
  return { kind: "point", key: code, latitude, longitude, count: 1, overdue: Number(isOverdue), point };
}

/** The complaints of a tile that are not listed, as one mark at its centre. */
function rest(tile: GridCell, { points, overdue, more }: TileResponse): Mark[] {
  if (more === 0) return [];
  const shown = points.filter(({ isOverdue }) => isOverdue).length;
  const key = `more/${tile.z}/${tile.x}/${tile.y}`;
  return [{ kind: "more", key, ...centreOf(tile), count: more, overdue: Math.max(overdue - shown, 0) }];
}

/** The marks within the screen. */
export const marksWithin = (marks: readonly Mark[], { west, south, east, north }: TileBounds): Mark[] =>
  marks.filter(
    ({ latitude, longitude }) =>
      latitude >= south && latitude <= north && longitude >= west && longitude <= east,
  );

export function sumMarks(marks: readonly Mark[]): { count: number; overdue: number } {
  return marks.reduce(
    (sum, mark) => ({ count: sum.count + mark.count, overdue: sum.overdue + mark.overdue }),
    { count: 0, overdue: 0 },
  );
}

const rank = { area: 0, point: 0, cell: 1, more: 1 } as const;

/** The order of a list: late ones first among single complaints, else by count; unlisted ones last. */
export const inOrder = (marks: readonly Mark[]): Mark[] =>
  marks.toSorted((a, b) => rank[a.kind] - rank[b.kind] || b.count - a.count || b.overdue - a.overdue);

/** The rows of a list: the cells of a density as one row for each place, at the fullest of them. */
export function sumByPlace(marks: readonly Mark[], placeOf: (mark: Mark) => string | null) {
  const rows: { mark: Mark; place: string | null }[] = [];
  const density = new Map<string | null, (typeof rows)[number]>();
  for (const mark of marks) {
    if (mark.kind === "cell" && mark.count === 0) continue;
    const place = mark.kind === "cell" || mark.kind === "more" ? placeOf(mark) : null;
    const row = { mark, place };
    const known = mark.kind === "cell" ? density.get(place) : undefined;
    if (known) known.mark = { ...known.mark, ...sumMarks([known.mark, mark]) };
    else rows.push(row);
    if (mark.kind === "cell" && !known) density.set(place, row);
  }
  return rows;
}
