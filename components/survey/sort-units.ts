export const unitOrders = ["name", "index", "respondents"] as const;
export type UnitOrder = (typeof unitOrders)[number];

type Row = { name: string; index: number | null; respondents: number; isSmall: boolean };

/** By index only sufficient samples, lowest first; small samples follow by name, unranked. */
export function sortUnits<One extends Row>(rows: readonly One[], order: UnitOrder): One[] {
  const byName = (a: Row, b: Row) => a.name.localeCompare(b.name, "id");
  if (order === "name") return rows.toSorted(byName);
  if (order === "respondents") return rows.toSorted((a, b) => b.respondents - a.respondents || byName(a, b));
  const isRanked = (row: Row) => !row.isSmall && row.index !== null;
  return [
    ...rows.filter(isRanked).toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0) || byName(a, b)),
    ...rows.filter((row) => !isRanked(row)).toSorted(byName),
  ];
}

export const readOrder = (text: string | undefined): UnitOrder =>
  unitOrders.find((order) => order === text) ?? "name";
