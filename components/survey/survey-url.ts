import type { Route } from "next";

export type SurveyChoice = {
  quarter?: string | undefined;
  unit?: string | undefined;
  order?: string | undefined;
};

/** The URL of a choice, without defaults. */
export function surveyUrl({ quarter, unit, order }: SurveyChoice): Route {
  const query = new URLSearchParams();
  if (quarter) query.set("triwulan", quarter);
  if (unit) query.set("unit", unit);
  if (order && order !== "name") query.set("urut", order);
  return query.size > 0 ? `/statistik/skm?${query}` : "/statistik/skm";
}

export function exportAddress(
  { quarter, unit }: SurveyChoice,
  format: "csv" | "xlsx",
  isFull = false,
): string {
  const query = new URLSearchParams({ format });
  if (quarter) query.set("triwulan", quarter);
  if (unit) query.set("unit", unit);
  if (isFull) query.set("isi", "responden");
  return `/api/survei/ekspor?${query}`;
}
