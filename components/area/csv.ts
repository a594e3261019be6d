import type { AreaFigures, NamedAreaCode } from "@/server/domain/area/dashboard";

type Month = { period: string; figures: AreaFigures };
type Value = string | number | null;

const rounded = (value: number | null, digits: number) =>
  value === null ? null : Number(value.toFixed(digits));
const minutes = (value: number | null) => rounded(value, 1);
const share = (value: number | null) => rounded(value, 4);

/** The columns of the file; the message of this name explains each. */
const columns = {
  month: ({ period }: Month) => period,
  received: ({ figures }: Month) => figures.received,
  resolved: ({ figures }: Month) => figures.closed,
  due: ({ figures }: Month) => figures.onTime.of,
  on_time: ({ figures }: Month) => figures.onTime.count,
  on_time_share: ({ figures }: Month) => share(figures.onTime.share),
  on_time_low: ({ figures }: Month) => share(figures.onTime.low),
  on_time_high: ({ figures }: Month) => share(figures.onTime.high),
  late: ({ figures }: Month) => figures.late,
  open_late: ({ figures }: Month) => figures.openLate,
  coordinated: ({ figures }: Month) => figures.coordination.count,
  coordination_mean_minutes: ({ figures }: Month) => minutes(figures.coordination.mean),
  coordination_median_minutes: ({ figures }: Month) => minutes(figures.coordination.median),
  completion_mean_minutes: ({ figures }: Month) => minutes(figures.net.mean),
  completion_median_minutes: ({ figures }: Month) => minutes(figures.net.median),
  completion_gross_mean_minutes: ({ figures }: Month) => minutes(figures.gross.mean),
  completion_gross_median_minutes: ({ figures }: Month) => minutes(figures.gross.median),
  recurring: ({ figures }: Month) => figures.recurring.count,
  reopened: ({ figures }: Month) => figures.reopened.count,
} as const satisfies Record<string, (month: Month) => Value>;

export type ColumnName = keyof typeof columns | "area_code" | "area_name" | "as_of";
const names = Object.keys(columns) as (keyof typeof columns)[];

/** A line of RFC 4180: quoted where necessary, ended by CR LF. */
const line = (values: readonly Value[]): string => `${values.map(field).join(",")}\r\n`;

function field(value: Value): string {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An area's figures, one line per month, oldest first; times in UTC, numbers with a decimal point. */
export function figuresCsv(area: NamedAreaCode & { asOf: Date | null; months: readonly Month[] }): string {
  const head = line(["area_code", "area_name", ...names, "as_of"]);
  const asOf = area.asOf?.toISOString() ?? null;
  const lines = area.months.map((month) =>
    line([area.code, area.name, ...names.map((name) => columns[name](month)), asOf]),
  );
  return head + lines.join("");
}

/** The definition of each column of `figuresCsv`. */
export function definitionsCsv(explain: (name: ColumnName) => string): string {
  const all: ColumnName[] = ["area_code", "area_name", ...names, "as_of"];
  return line(["column", "definition"]) + all.map((name) => line([name, explain(name)])).join("");
}
