import clsx from "clsx";
import type { ReactNode } from "react";

type DataTableProps = {
  caption: string;
  columns: readonly string[];
  /** The first column of numbers; it and later ones are right-aligned. */
  numbersFrom?: number;
  children: ReactNode;
};

/** A table that scrolls sideways on a narrow screen, by keyboard too. */
export function DataTable({ caption, columns, numbersFrom = columns.length, children }: DataTableProps) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: who scrolls by keyboard must be able to stand here
      tabIndex={0}
      className="relative overflow-x-auto"
    >
      <table className="w-full text-left">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-soft text-sm">
          <tr>
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={clsx(
                  "border-line border-b px-2 py-2 font-semibold",
                  index >= numbersFrom && "text-right",
                )}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

export const cell = "border-line border-b px-2 py-2 align-top";
