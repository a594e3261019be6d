import { expect, it } from "vitest";
import { inOrder, type Mark, marksOf, marksWithin, sumByPlace, sumMarks } from "./marks";
import { cellOf } from "./mercator";
import { tileBoundsOf } from "./pyramid";
import type { TileResponse } from "./response";

const empty: TileResponse = {
  kind: "points",
  areas: [],
  cells: [],
  points: [],
  total: 0,
  overdue: 0,
  more: 0,
};
const monas = { latitude: -6.1754, longitude: 106.8272 };
const point = (code: string, isOverdue: boolean) => ({
  code,
  ...monas,
  status: "waiting" as const,
  category: "jalan",
  isOverdue,
  isCoarse: false,
});

it("draws nothing for an empty tile", () => {
  expect(marksOf(cellOf(monas, 17), empty)).toEqual([]);
});

it("puts an area at its label, under its code", () => {
  const area = { code: "31.71.01.1001", ...monas, count: 12, overdue: 3 };
  expect(
    marksOf(cellOf(monas, 14), { ...empty, kind: "areas", areas: [area], total: 12, overdue: 3 }),
  ).toEqual([{ ...area, kind: "area", key: "31.71.01.1001", name: undefined }]);
});

it("puts a cell at its centre, two zooms below the tile", () => {
  const { x, y } = cellOf(monas, 17);
  const tile = cellOf(monas, 15);
  const [mark] = marksOf(tile, { ...empty, kind: "cells", cells: [{ x, y, count: 5, overdue: 0 }] });
  expect(mark).toMatchObject({ kind: "cell", key: `17/${x}/${y}`, count: 5, heat: 5 });
  expect(mark && cellOf(mark, 17)).toEqual({ z: 17, x, y });
});

it("counts a late complaint of a density once, by its own mark", () => {
  const cell = { ...cellOf(monas, 17), count: 5, overdue: 2 };
  const points = [point("JK2611240001", true)];
  const marks = marksOf(cellOf(monas, 15), { ...empty, kind: "cells", cells: [cell], points });
  expect(marks.map(({ kind, count, overdue }) => [kind, count, overdue])).toEqual([
    ["cell", 4, 1],
    ["point", 1, 1],
  ]);
  expect(marks[0]).toMatchObject({ heat: 5 });
});

it("counts single and summed complaints, each once, as the tile does", () => {
  const tile = cellOf(monas, 17);
  const points = [point("JK2611240001", true), point("JK2611240002", false)];
  const marks = marksOf(tile, { ...empty, points, total: 30, overdue: 4, more: 28 });
  expect(sumMarks(marks)).toEqual({ count: 30, overdue: 4 });
  expect(marks.at(-1)).toMatchObject({ kind: "more", count: 28, overdue: 3 });
});

it("takes only marks within the screen", () => {
  const tile = cellOf(monas, 17);
  const marks = marksOf(tile, { ...empty, points: [point("JK2611240001", true)], total: 1, overdue: 1 });
  expect(marksWithin(marks, tileBoundsOf(tile))).toHaveLength(1);
  expect(marksWithin(marks, tileBoundsOf({ ...tile, x: tile.x + 1 }))).toEqual([]);
});

it("lists late complaints before the others and sums last", () => {
  const tile = cellOf(monas, 17);
  const points = [point("JK2611240002", false), point("JK2611240001", true)];
  const marks = marksOf(tile, { ...empty, points, total: 3, overdue: 1, more: 1 });
  expect(inOrder(marks).map(({ key }) => key)).toEqual([
    "JK2611240001",
    "JK2611240002",
    `more/17/${tile.x}/${tile.y}`,
  ]);
});

it("lists the cells of a density once for each place, at the fullest, and none without complaints", () => {
  const cell = (key: string, count: number): Mark => ({
    kind: "cell",
    key,
    ...monas,
    count,
    overdue: 1,
    heat: 9,
  });
  const cells = [cell("gambir-1", 4), cell("menteng", 3), cell("gambir-2", 2), cell("gambir-3", 0)];
  const rows = sumByPlace(cells, ({ key }) => key.split("-")[0] ?? null);
  expect(rows.map(({ mark, place }) => [place, mark.key, mark.count, mark.overdue])).toEqual([
    ["gambir", "gambir-1", 6, 2],
    ["menteng", "menteng", 3, 1],
  ]);
});
