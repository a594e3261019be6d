import type { Route } from "next";

export type ReportChoice = {
  quarter?: string | undefined;
  unit?: string | undefined;
  order?: string | undefined;
};

/** The URL of a choice, without defaults. */
export function reportAddress({ quarter, unit, order }: ReportChoice): Route {
  const query = new URLSearchParams();
  if (quarter) query.set("triwulan", quarter);
  if (unit) query.set("unit", unit);
  if (order && order !== "name") query.set("urut", order);
  return query.size > 0 ? `/statistik/skm?${query}` : "/statistik/skm";
}

export function exportAddress(
  { quarter, unit }: ReportChoice,
  format: "csv" | "xlsx",
  isFull = false,
): string {
  const query = new URLSearchParams({ format });
  if (quarter) query.set("triwulan", quarter);
  if (unit) query.set("unit", unit);
  if (isFull) query.set("isi", "responden");
  return `/api/survei/ekspor?${query}`;
}
