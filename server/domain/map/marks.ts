import type { Point } from "../geo";
import type { GridCell } from "./mercator";
import { centreOf, type TileBounds } from "./pyramid";
import type { MapPoint, TileResponse } from "./response";

type CountedSquare = Point & { key: string; count: number; overdue: number };

/** One mark to draw, to list and to press, for `count` complaints, `overdue` of them late. */
export type Mark =
  | (CountedSquare & { kind: "area"; code: string; name: string | undefined })
  | (CountedSquare & { kind: "cell" })
  | (CountedSquare & { kind: "point"; point: MapPoint })
  | (CountedSquare & { kind: "more" });

/** All marks of a tile, with each of its complaints counted once. */
export function marksOf(tile: GridCell, answer: TileResponse): Mark[] {
  if (answer.kind === "areas") {
    return answer.areas.map((area) => ({ ...area, kind: "area", key: area.code, name: area.name }));
  }
  if (answer.kind === "cells") {
    return answer.cells.map(({ x, y, count, overdue }) => {
      const cell = { z: tile.z + 2, x, y };
      return { kind: "cell", key: `${cell.z}/${x}/${y}`, ...centreOf(cell), count, overdue };
    });
  }
  return [...answer.points.map(pointMark), ...rest(tile, answer)];
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

const rank = { area: 0, cell: 0, point: 0, more: 1 } as const;

/** The order of a list: late ones first among single complaints, else by count; unlisted ones last. */
export const inOrder = (marks: readonly Mark[]): Mark[] =>
  marks.toSorted((a, b) => rank[a.kind] - rank[b.kind] || b.count - a.count || b.overdue - a.overdue);
