import { expect, it } from "vitest";
import { listPeriods } from "./periods";

it("offers the years and the last twelve months of Jakarta's calendar, newest first", () => {
  const periods = listPeriods(new Date("2026-01-31T18:00:00Z"), "id");
  expect(periods.slice(0, 5)).toEqual([
    { code: "2026", name: "2026" },
    { code: "2025", name: "2025" },
    { code: "2024", name: "2024" },
    { code: "2026-02", name: "Februari 2026" },
    { code: "2026-01", name: "Januari 2026" },
  ]);
  expect(periods.at(-1)).toEqual({ code: "2025-03", name: "Maret 2025" });
});

it("names the months in English too", () => {
  expect(listPeriods(new Date("2026-11-24T05:00:00Z"), "en")[3]?.name).toBe("November 2026");
});
