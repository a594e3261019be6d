import type { Database } from "@/db/database";
import { listAreaCounts, listCellCounts } from "@/db/queries/map/map-counts";
import { listPoints, type PointRow } from "@/db/queries/map/map-points";
import { jakartaDay } from "@/server/domain/calendar";
import { publicPoint } from "@/server/domain/complaint/public-point";
import type { MapFilter } from "@/server/domain/map/filter";
import { cellZoom, latePerTile, layerAt, pointsPerTile } from "@/server/domain/map/level";
import { type GridCell, scopeOfCell } from "@/server/domain/map/mercator";
import { childrenOf, tileBoundsOf } from "@/server/domain/map/pyramid";
import type { MapPoint, TileResponse } from "@/server/domain/map/response";
import { sumCounts, wantedOf } from "@/server/domain/map/sum-counts";
import { type FigureAudience, readMapCounts, readMapSeries } from "@/server/domain/statistics/disclosure";

type Context = { db: Database; now: Date; audience: FigureAudience };
type SquareCount = { count: number; overdue: number };

const nothing = { areas: [], cells: [], points: [], more: 0 } satisfies Partial<TileResponse>;

/** The contents of a map tile (zoom 9 to 18), in one round of the database, whatever the number of complaints. */
export function readTile(context: Context, tile: GridCell, filter: MapFilter): Promise<TileResponse> {
  const layer = layerAt(tile.z);
  if (layer.kind === "areas") return readAreas(context, tile, layer.level, filter);
  if (layer.kind === "cells") return readDensity(context, tile, filter);
  return readPoints(context, tile, filter);
}

async function readAreas(
  { db, now, audience }: Context,
  tile: GridCell,
  level: "kota" | "kecamatan" | "kelurahan",
  filter: MapFilter,
): Promise<TileResponse> {
  const rows = await listAreaCounts(db, level, tileBoundsOf(tile), { ...filter, day: jakartaDay(now) });
  const areas = rows
    .map(({ counts, positions, name, ...area }) => ({
      ...area,
      ...(name !== null && { name }),
      ...sumCounts(readMapCounts(audience, counts), wantedOf(filter, positions)),
    }))
    .filter(({ count }) => count > 0);
  return { kind: "areas", ...nothing, areas, ...totals(areas) };
}

/** Counts of a tile's cells, and the newest of its late complaints. */
async function readDensity(
  { db, now, audience }: Context,
  tile: GridCell,
  filter: MapFilter,
): Promise<TileResponse> {
  const byScope = new Map(childrenOf(tile, cellZoom).map((square) => [scopeOfCell(square), square]));
  const [counts, late] = await Promise.all([
    listCellCounts(db, [...byScope.keys()], filter),
    listPoints(db, tile, { ...filter, overdue: true }, now, latePerTile),
  ]);
  const cells = counts.flatMap((row) => {
    const square = byScope.get(row.scope);
    const sum = sumCounts(readMapCounts(audience, row.counts), wantedOf(filter, row.positions));
    return square && sum.count > 0 ? [{ x: square.x, y: square.y, ...sum }] : [];
  });
  const points = late.flatMap((row) => toPoint(row) ?? []);
  return { kind: "cells", ...nothing, cells, points, ...totals(cells) };
}

async function readPoints(
  { db, now, audience }: Context,
  tile: GridCell,
  filter: MapFilter,
): Promise<TileResponse> {
  const rows = await listPoints(db, tile, filter, now, pointsPerTile + 1);
  const [head] = rows;
  const counts = readMapSeries(audience, head?.series ?? null);
  const { count, overdue } = sumCounts(counts, wantedOf(filter, head?.positions ?? null));
  const found = rows.flatMap((row) => toPoint(row) ?? []);
  const points = found.slice(0, pointsPerTile);
  // Counts follow a moment later: a listed complaint counts already, and none is counted twice.
  const total = Math.max(count, found.length);
  const late = found.filter(({ isOverdue }) => isOverdue).length;
  return {
    kind: "points",
    ...nothing,
    points,
    total,
    overdue: Math.min(Math.max(overdue, late), total),
    more: total - points.length,
  };
}

function toPoint({ code, isSensitive, status, category, isOverdue, ...place }: PointRow): MapPoint | null {
  if (code === null) return null;
  return { code, ...publicPoint(place, isSensitive), status, category, isOverdue, isCoarse: isSensitive };
}

const totals = (list: readonly SquareCount[]) => ({
  total: list.reduce((sum, { count }) => sum + count, 0),
  overdue: list.reduce((sum, { overdue }) => sum + overdue, 0),
});
