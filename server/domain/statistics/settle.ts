import { addVector, type Cells, partsOf } from "./cells";
import { isQuarter, monthOf, type Period, quarterOfMonth } from "./period";

/**
 * Cells counted in order of submission. A complaint counts for the month of its submission and for later ones, so
 * months before the current one are complete: they are expanded and written, and never read again.
 */
type CellChangeLog = {
  cells: Cells;
  /**
   * Returns the cells that are complete once complaints of this moment are reached: `fresh` cells, each for the first
   * time, and `late` ones, to be added to cells that were returned before.
   */
  settle: (at: Date) => CellChanges | null;
  /** Returns the rest. */
  close: () => CellChanges;
};
export type CellChanges = { fresh: Cells; late: Cells };

export function openCellChanges(expand: (cells: Cells) => void): CellChangeLog {
  const cells: Cells = new Map();
  const unfinished: Cells = new Map();
  let settled = "";
  const take = (month: Period | null): CellChanges => {
    const isComplete = (key: string) => month === null || liesBefore(key, month);
    const taken = takeFrom(cells, isComplete);
    expand(taken);
    for (const [key, vector] of takeFrom(taken, (one) => !isComplete(one)))
      addVector(unfinished, key, vector);
    for (const [key, vector] of takeFrom(unfinished, isComplete)) addVector(taken, key, vector);
    const late = takeFrom(taken, (key) => settled !== "" && liesBefore(key, settled));
    settled = month ?? settled;
    return { fresh: taken, late };
  };
  return {
    cells,
    settle: (at) => {
      const month = monthOf(at);
      return month > settled ? take(month) : null;
    },
    close: () => take(null),
  };
}

/** Whether the period of a key, its last part, ends before a month begins; never for all time. */
function liesBefore(key: string, month: Period): boolean {
  const period = (partsOf(key).at(-1) ?? "").slice(0, month.length);
  if (isQuarter(period)) return period < quarterOfMonth(month);
  return period !== "" && period < month.slice(0, period.length);
}

function takeFrom(cells: Cells, isWanted: (key: string) => boolean): Cells {
  const taken: Cells = new Map();
  for (const [key, vector] of cells) {
    if (!isWanted(key)) continue;
    taken.set(key, vector);
    cells.delete(key);
  }
  return taken;
}
