import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import id from "@/messages/id.json";
import { readCubeFigures } from "@/server/domain/statistics/figures";
import { measureIndex } from "@/server/domain/statistics/measure";
import { type ColumnName, definitionsCsv, figuresCsv } from "./csv";

const vector = new Map([
  [measureIndex("received"), 7],
  [measureIndex("due"), 8],
  [measureIndex("dueOnTime"), 6],
  [measureIndex("coordinated"), 3],
  [measureIndex("coordinationMinutes"), 100],
]);
const area = {
  code: "31.71",
  name: 'Kota "Pusat", DKI',
  level: "kota" as const,
  asOf: new Date("2026-11-24T05:00:00Z"),
  months: [{ period: "2026-10", figures: readCubeFigures(vector) }],
};

test("a month is a line of RFC 4180 that parses back to its values", () => {
  const text = figuresCsv(area);
  expect(text.split("\r\n")).toHaveLength(3);
  const [row] = parse(text, { columns: true }) as Record<string, string>[];
  expect(row).toMatchObject({
    area_name: 'Kota "Pusat", DKI',
    month: "2026-10",
    received: "7",
    on_time_share: "0.75",
    coordination_mean_minutes: "33.3",
    completion_mean_minutes: "",
    as_of: "2026-11-24T05:00:00.000Z",
  });
});

test("every column has an explanation, and no explanation lacks a column", () => {
  const explain = (name: ColumnName) => id.areaFile[name];
  const explained = (parse(definitionsCsv(explain), { columns: true }) as { column: string }[]).map(
    (one) => one.column,
  );
  expect(explained).toEqual(Object.keys((parse(figuresCsv(area), { columns: true }) as object[])[0] ?? {}));
  expect(explained.toSorted()).toEqual(Object.keys(id.areaFile).toSorted());
});
