import clsx from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { pressed, type Sort, writeSort } from "./sort";

export type TableColumn<Row> = {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Left-aligned; the heading of its row. */
  isName?: boolean;
  /** Hidden on a phone. */
  isWide?: boolean;
};

type SortableTableProps<Row> = {
  caption: string;
  columns: readonly TableColumn<Row>[];
  /** Already in order. */
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sort: Sort;
  /** The page's address with this order (`writeSort`). */
  hrefFor: (sort: string) => Route;
};

/** A table whose headings order it by links, so that the order is in the URL and needs no script. */
export function SortableTable<Row>(props: SortableTableProps<Row>) {
  const { caption, columns, rows, keyOf, sort, hrefFor } = props;
  return (
    <table className="w-full border-separate border-spacing-0 text-left">
      <caption className="sr-only">{caption}</caption>
      <thead className="sticky top-0 z-10 bg-paper text-sm">
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              aria-sort={column.key !== sort.key ? undefined : sort.isAscending ? "ascending" : "descending"}
              className={clsx("border-line border-b font-semibold", look(column))}
            >
              <Link
                href={hrefFor(writeSort(pressed(sort, column.key)))}
                prefetch={false}
                scroll={false}
                className="inline-flex min-h-11 items-center gap-1 hover:text-teluk"
              >
                {column.label}
                <Arrow isHere={column.key === sort.key} isUp={sort.isAscending} />
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const look = ({ isName, isWide }: Pick<TableColumn<never>, "isName" | "isWide">) =>
  clsx(!isName && "pl-3 text-right", isWide && "max-sm:hidden");

function Arrow({ isHere, isUp }: { isHere: boolean; isUp: boolean }) {
  if (!isHere) return null;
  return isUp ? <ArrowUp size={14} aria-hidden /> : <ArrowDown size={14} aria-hidden />;
}

function Cell<Row>({ column, row }: { column: TableColumn<Row>; row: Row }) {
  const className = clsx("border-line border-b py-1.5", look(column));
  if (!column.isName) return <td className={className}>{column.cell(row)}</td>;
  return (
    <th scope="row" className={clsx(className, "font-normal")}>
      {column.cell(row)}
    </th>
  );
}
