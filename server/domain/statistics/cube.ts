import { type Cells, keyOf, rollUpCells } from "./cells";
import { isDay, isMonth, isQuarter, quarterOfMonth, yearOfQuarter } from "./period";

// Only chosen combinations, so that the cube never grows with complaints: areas × groups × agencies × channels by
// month, by quarter and year for two of them; single categories and units with few others; days for one dimension.
// See docs/decisions/0006-the-cube-keeps-chosen-combinations-exactly.md.
/**
 * The cube's keys, "" for all of a dimension. A category is a group's code or `=` and a category's own; an agency is a
 * body's code or `#` and a unit's id.
 */
export type CubeKey = {
  area: string;
  category: string;
  agency: string;
  channel: string;
  period: string;
};

export const all = "";
export const categoryKey = (code: string): string => `=${code}`;
export const unitKey = (id: number): string => `#${id}`;
export const isCategoryKey = (key: string): boolean => key.startsWith("=");
export const isUnitKey = (key: string): boolean => key.startsWith("#");

export const cubeKey = ({ area, category, agency, channel, period }: CubeKey): string =>
  keyOf(area, category, agency, channel, period);

/** kelurahan → kecamatan → kota → city. */
function areaAbove(area: string): string | null {
  if (area === all) return null;
  return area.length === 13 ? area.slice(0, 8) : area.length === 8 ? area.slice(0, 5) : all;
}

/** The codes of an area and all above it, the city last. */
export function areasUp(area: string): string[] {
  const above = areaAbove(area);
  return above === null ? [area] : [area, ...areasUp(above)];
}

/** Quarters and years exist where at most two dimensions are narrowed; others are summed from months. */
const hasYears = (parts: readonly string[]): boolean => parts.filter((part) => part !== all).length <= 2;

type Parts = [string, string, string, string, string];
type Step = (parts: Parts) => CubeKey | null;

const along = (step: Step) => (key: string) => {
  const next = step(key.split("\t") as Parts);
  return next && cubeKey(next);
};

/** Days are written in full by the counting code; single categories stop at the level below which they are alone. */
const steps: Step[] = [
  ([area, category, agency, channel, period]) => {
    if (isDay(period) || (isCategoryKey(category) && area.length > 5)) return null;
    const above = areaAbove(area);
    return above === null ? null : { area: above, category, agency, channel, period };
  },
  ([area, category, agency, channel, period]) =>
    isDay(period) || category === all || isCategoryKey(category)
      ? null
      : { area, category: all, agency, channel, period },
  ([area, category, agency, channel, period]) =>
    isDay(period) || agency === all || isUnitKey(agency)
      ? null
      : { area, category, agency: all, channel, period },
  ([area, category, agency, channel, period]) =>
    isDay(period) || channel === all ? null : { area, category, agency, channel: all, period },
  intoWiderPeriod,
];

function intoWiderPeriod([area, category, agency, channel, period]: Parts): CubeKey | null {
  const wider = widerPeriod(period);
  return wider && hasYears([area, category, agency, channel])
    ? { area, category, agency, channel, period: wider }
    : null;
}

const widerPeriod = (period: string): string | null =>
  isMonth(period) ? quarterOfMonth(period) : isQuarter(period) ? yearOfQuarter(period) : null;

/** The key of a month's quarter or a quarter's year, where there is one. */
export const widerCubePeriod = along(intoWiderPeriod);

/** Adds every coarser cell that follows from the counted ones. */
export function expandCube(cells: Cells): void {
  for (const step of steps) rollUpCells(cells, along(step));
}
