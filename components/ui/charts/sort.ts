/** The order of a table in its URL: `?urut=overdue` descending, `?urut=-overdue` ascending. */
export type Sort = { key: string; isAscending: boolean };

/** The order in the URL, when the table has such a column; otherwise the default. */
export function readSort(asked: unknown, keys: readonly string[], normal: Sort): Sort {
  if (typeof asked !== "string") return normal;
  const key = asked.replace(/^-/, "");
  return keys.includes(key) ? { key, isAscending: asked.startsWith("-") } : normal;
}

export const writeSort = ({ key, isAscending }: Sort): string => (isAscending ? `-${key}` : key);

/** The order after pressing a column's heading: descending, then ascending. */
export const pressed = (sort: Sort, key: string): Sort => ({
  key,
  isAscending: sort.key === key ? !sort.isAscending : false,
});

/** Rows in the order of a column; those without a value come last either way. Stable. */
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
