/** How a table is ordered, as its address says: `?urut=overdue` from the largest, `?urut=-overdue` from the smallest. */
export type Sort = { key: string; isAscending: boolean };

/** The order that an address asks for, when the table has such a column; otherwise the table's own. */
export function readSort(asked: unknown, keys: readonly string[], normal: Sort): Sort {
  if (typeof asked !== "string") return normal;
  const key = asked.replace(/^-/, "");
  return keys.includes(key) ? { key, isAscending: asked.startsWith("-") } : normal;
}

export const writeSort = ({ key, isAscending }: Sort): string => (isAscending ? `-${key}` : key);

/** Pressing a column's head: from the largest, and the other way round when it is so already. */
export const pressed = (sort: Sort, key: string): Sort => ({
  key,
  isAscending: sort.key === key ? !sort.isAscending : false,
});

/** Rows in the order of a column; those without a value stand last either way. Equal ones keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  { isAscending }: Sort,
  measure: (row: Row) => number | string | null,
): Row[] {
  const factor = isAscending ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [one, other] = [measure(a), measure(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === "string" || typeof other === "string")
      return -factor * String(one).localeCompare(String(other), "id");
    return factor * (one - other);
  });
}
