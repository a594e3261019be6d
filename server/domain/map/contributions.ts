import { publicPoint } from "../complaint/public-point";
import { isListed } from "../complaint/publicness";
import { type Status, statuses } from "../complaint/status";
import { addTo, type Cells, keyOf } from "../statistics/cells";
import { concealmentOf, indexIn, mapSpan } from "../statistics/disclosure";
import { monthOf, yearOfMonth } from "../statistics/period";
import { type ComplaintView, isOverdueAt, type Lookup } from "../statistics/seen";
import { cellOf, scopeOfCell } from "./mercator";

/** Zooms at which public complaints are counted in cells. */
const cellZooms = [17, 18] as const;
const allTime = "all";
/** The scope of all complaints, including those without a place. */
const cityScope = "";
/** The scope of public complaints: exactly the rows of the open data. */
export const publishedScope = "published";

/** The index of a count in a scope's packed vector. */
export function mapIndex(groupPosition: number, status: Status, isOverdue: boolean): number {
  return (groupPosition * statuses.length + statuses.indexOf(status)) * 2 + Number(isOverdue);
}

type Listable = Pick<ComplaintView, "isPublic"> & {
  state: Pick<ComplaintView["state"], "isConfidential" | "status">;
};

/** Whether a complaint is in public lists and in the open data, with a position or without. */
export const isPublished = ({ isPublic, state }: Listable): boolean =>
  isPublic && !state.isConfidential && isListed(state.status);

/**
 * Adds a complaint to the map's cells (scope, month), or subtracts it with amount -1. Every complaint counts for the
 * city; one about officials for no area; only public ones are in the cells of close zooms.
 */
export function countOnMap(
  cells: Cells,
  seen: ComplaintView,
  at: Date,
  lookup: Lookup,
  amount: 1 | -1,
): void {
  const category = lookup.categories.get(seen.state.categoryCode);
  if (!category) throw new Error(`no category ${seen.state.categoryCode}`);
  const index = mapIndex(category.groupPosition, seen.state.status, isOverdueAt(seen, at));
  const month = monthOf(seen.submittedAt);
  const concealment = concealmentOf(seen);
  const indexes = concealment ? [index, indexIn(concealment, index, mapSpan)] : [index];
  for (const scope of scopesOf(seen, category.isSensitive))
    for (const one of indexes) addTo(cells, keyOf(scope, month), one, amount);
}

function scopesOf(seen: ComplaintView, isSensitive: boolean): string[] {
  const { kelurahanCode: code, isConfidential, latitude, longitude } = seen.state;
  const areas = code === null || isConfidential ? [] : [code.slice(0, 5), code.slice(0, 8), code];
  if (!isPublished(seen)) return [cityScope, ...areas];
  if (latitude === null || longitude === null) return [cityScope, publishedScope, ...areas];
  const point = publicPoint({ latitude, longitude }, isSensitive);
  const cells = cellZooms.map((zoom) => scopeOfCell(cellOf(point, zoom)));
  return [cityScope, publishedScope, ...areas, ...cells];
}

/** A month's count is also its year's and that of all time. */
export function coarserPeriod(key: string): string | null {
  const [scope = "", period = ""] = key.split("\t");
  if (period === allTime) return null;
  return keyOf(scope, period.length === 7 ? yearOfMonth(period) : allTime);
}
