import type { PackedTable } from "@/db/queries/statistics/packed";
import { coarserPeriod, countOnMap } from "@/server/domain/map/contributions";
import { discloseMap } from "@/server/domain/map/disclose-map";
import { type Cells, keyOf, rollUpCells } from "@/server/domain/statistics/cells";
import { countInCube } from "@/server/domain/statistics/contributions";
import { all, cubeKey, expandCube, widerCubePeriod } from "@/server/domain/statistics/cube";
import { discloseCube } from "@/server/domain/statistics/disclose-cube";
import { cubeSpan, mapSpan } from "@/server/domain/statistics/disclosure";
import type { Vector } from "@/server/domain/statistics/packing";
import type { ComplaintView, Lookup } from "@/server/domain/statistics/seen";

/** How a model's private complaints enter public figures, month by month. */
type Disclosure = {
  /** Indexes of one part of a stored vector. */
  span: number;
  /** The cells of a month that it reads and changes. */
  keysOf: (frame: { areas: readonly string[]; groups: readonly string[] }, month: string) => string[];
  disclose: (stored: Iterable<readonly [key: string, Vector]>, smallest: number) => Cells;
  widerPeriod: (key: string) => string | null;
};

/** A read model: a packed table and the two pure functions that compute its cells. */
export type Model = {
  disclosure: Disclosure;
  name: string;
  table: PackedTable;
  /** Adds one complaint's contributions at a moment (amount 1), or subtracts them (amount -1). */
  count: (cells: Cells, seen: ComplaintView, at: Date, lookup: Lookup, amount: 1 | -1) => void;
  /** Adds the coarser cells that follow from the counted ones. */
  expand: (cells: Cells) => void;
};

export const mapModel: Model = {
  name: "map",
  disclosure: {
    span: mapSpan,
    keysOf: ({ areas }, month) => areas.map((area) => keyOf(area, month)),
    disclose: discloseMap,
    widerPeriod: coarserPeriod,
  },
  table: { name: "map_cell", key: ["scope", "period"] },
  count: countOnMap,
  expand: (cells) => rollUpCells(cells, coarserPeriod),
};

export const cubeModel: Model = {
  name: "statistics",
  disclosure: {
    span: cubeSpan,
    keysOf: ({ areas, groups }, period) =>
      areas.flatMap((area) =>
        [all, ...groups].map((category) => cubeKey({ area, category, agency: all, channel: all, period })),
      ),
    disclose: discloseCube,
    widerPeriod: widerCubePeriod,
  },
  table: { name: "figure", key: ["area", "category", "agency", "channel", "period"] },
  count: countInCube,
  expand: expandCube,
};

/** The position of the daily disclosure, which a rebuild makes due again. */
export const disclosureMark = "disclosure";

/** Every read model that the worker keeps. */
export const models: readonly Model[] = [mapModel, cubeModel];
