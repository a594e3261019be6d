import { describe, expect, it } from "vitest";
import { coarserPeriod } from "../map/contributions";
import { addTo, type Cells, keyOf, rollUpCells } from "./cells";
import { openCellChanges } from "./settle";

const expand = (cells: Cells) => rollUpCells(cells, coarserPeriod);
const day = (text: string) => new Date(`${text}T05:00:00Z`);
const plain = (cells: Cells) => Object.fromEntries([...cells].map(([key, vector]) => [key, [...vector]]));
const count = (cells: Cells, month: string) => addTo(cells, keyOf("a", month), 0, 1);

describe("a ledger", () => {
  it("settles each month once, each year with its last month, and all time at the end", () => {
    const ledger = openCellChanges(expand);
    count(ledger.cells, "2025-11");
    expect(ledger.settle(day("2025-11-30"))?.fresh.size).toBe(0);
    count(ledger.cells, "2025-12");
    count(ledger.cells, "2025-11");
    const november = ledger.settle(day("2025-12-01"));
    expect(plain(november?.fresh ?? new Map())).toEqual({ "a\t2025-11": [[0, 2]] });
    expect(ledger.settle(day("2025-12-31"))).toBeNull();
    count(ledger.cells, "2026-01");
    const december = ledger.settle(day("2026-01-01"));
    expect(plain(december?.fresh ?? new Map())).toEqual({ "a\t2025-12": [[0, 1]], "a\t2025": [[0, 3]] });
    expect(plain(ledger.close().fresh)).toEqual({
      "a\t2026-01": [[0, 1]],
      "a\t2026": [[0, 1]],
      "a\tall": [[0, 4]],
    });
  });

  it("returns late entries of a settled month separately", () => {
    const ledger = openCellChanges(expand);
    ledger.settle(day("2026-01-05"));
    count(ledger.cells, "2025-12");
    const { fresh, late } = ledger.settle(day("2026-02-01")) ?? {};
    expect(plain(late ?? new Map())).toEqual({ "a\t2025-12": [[0, 1]], "a\t2025": [[0, 1]] });
    expect(plain(fresh ?? new Map())).toEqual({});
    expect(plain(ledger.close().fresh)).toEqual({ "a\tall": [[0, 1]] });
  });
});
