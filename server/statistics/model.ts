import type { PackedTable } from "@/db/queries/statistics/packed";
import { coarserPeriod, countOnMap } from "@/server/domain/map/contributions";
import { type Cells, rollUpCells } from "@/server/domain/statistics/cells";
import { countInCube } from "@/server/domain/statistics/contributions";
import { expandCube } from "@/server/domain/statistics/cube";
import type { ComplaintView, Lookup } from "@/server/domain/statistics/seen";

/** A read model: a packed table and the two pure functions that compute its cells. */
export type Model = {
  name: string;
  table: PackedTable;
  /** Adds one complaint's contributions at a moment (amount 1), or subtracts them (amount -1). */
  count: (cells: Cells, seen: ComplaintView, at: Date, lookup: Lookup, amount: 1 | -1) => void;
  /** Adds the coarser cells that follow from the counted ones. */
  expand: (cells: Cells) => void;
};

export const mapModel: Model = {
  name: "map",
  table: { name: "map_cell", key: ["scope", "period"] },
  count: countOnMap,
  expand: (cells) => rollUpCells(cells, coarserPeriod),
};

export const cubeModel: Model = {
  name: "statistics",
  table: { name: "figure", key: ["area", "category", "agency", "channel", "period"] },
  count: countInCube,
  expand: expandCube,
};

/** Every read model that the worker keeps. */
export const models: readonly Model[] = [mapModel, cubeModel];
