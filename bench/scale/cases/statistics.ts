import { periodBounds, shiftMonth } from "@/server/domain/statistics/period";
import { dimensions } from "@/server/domain/statistics/scope";
import type { SamplePoint } from "../sample";
import { type Case, query, quote } from "./case";

type Field = "area" | "category" | "agency" | "channel";

/** A year that ends with the complaint's month: 12 cells per value, as on the governor's page. */
const yearOf = ({ month }: SamplePoint) => ({
  from: periodBounds(shiftMonth(month, -11)).from,
  to: periodBounds(month).to,
});

const drawnValue: Record<Field, (one: SamplePoint, index: number) => string> = {
  area: ({ kelurahan }, index) => kelurahan.slice(0, [5, 8, 13][index % 3]),
  category: ({ group }) => group,
  agency: ({ agency }) => agency,
  channel: ({ channel }) => channel,
};

const scopeOf = (one: SamplePoint, index: number, fields: readonly Field[]) => ({
  ...yearOf(one),
  ...Object.fromEntries(fields.map((field) => [field, drawnValue[field](one, index)])),
});

const columns: Record<Field, (value: string) => string> = {
  area: (value) => `c.kelurahan_code like ${quote(`${value}%`)}`,
  category: (value) => `k.group_code = ${quote(value)}`,
  agency: (value) => `coalesce(u.code, 'kelurahan') like ${quote(`${value}%`)}`,
  channel: (value) => `c.channel_code = ${quote(value)}`,
};

const groupings: Record<(typeof dimensions)[number] | "month", string> = {
  month: "date_trunc('month', c.submitted_at at time zone 'Asia/Jakarta')",
  kota: "left(c.kelurahan_code, 5)",
  kecamatan: "left(c.kelurahan_code, 8)",
  kelurahan: "c.kelurahan_code",
  group: "k.group_code",
  category: "c.category_code",
  agency: "u.code",
  unit: "c.holder_unit_id",
  channel: "c.channel_code",
};

/** Received, on time, mean, median and p90 of a year, by month or by a dimension, from the complaints themselves. */
function raw(one: SamplePoint, index: number, fields: readonly Field[], by: keyof typeof groupings): string {
  const { from, to } = yearOf(one);
  const conditions = [
    `c.submitted_at >= '${from}T00:00:00+07:00' and c.submitted_at < '${to}T24:00:00+07:00'`,
    ...fields.map((field) => columns[field](drawnValue[field](one, index))),
  ];
  return `select ${groupings[by]}, count(*), count(*) filter (where c.completion_stopped_at <= c.completion_due_at),
      avg(c.completion_net_ms), percentile_cont(array[0.5, 0.9]) within group (order by c.completion_net_ms)
    from complaint c join category k on k.code = c.category_code left join unit u on u.id = c.holder_unit_id
    where ${conditions.join(" and ")} group by 1`;
}

const filters: [string, Field[]][] = [
  ["no filter", []],
  ["one filter", ["area"]],
  ["two filters", ["area", "category"]],
  ["four filters", ["area", "category", "agency", "channel"]],
];

export const statisticsCases: Case[] = [
  ...filters.map(
    ([name, fields]): Case => ({
      name: `statistics.report, ${name}`,
      ask: (one, index) => query("statistics.report", scopeOf(one, index, fields)),
      raw: (one, index) => raw(one, index, fields, "month"),
    }),
  ),
  ...dimensions.map(
    (by): Case => ({
      name: `statistics.breakdown by ${by}`,
      ask: (one) => query("statistics.breakdown", { by, ...yearOf(one) }),
      raw: (one, index) => raw(one, index, [], by),
    }),
  ),
  ...filters.slice(1).map(
    ([name, fields]): Case => ({
      name: `statistics.breakdown by kelurahan, ${name}`,
      ask: (one, index) =>
        query("statistics.breakdown", {
          by: "kelurahan",
          ...scopeOf(one, index, fields),
          ...(fields.includes("area") ? { area: one.kelurahan.slice(0, 5) } : {}),
        }),
      raw: (one, index) => raw(one, index, fields, "kelurahan"),
    }),
  ),
  { name: "statistics.backlog", ask: () => query("statistics.backlog", {}) },
];
