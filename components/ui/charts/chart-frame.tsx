import type { ReactNode } from "react";
import { getTranslator } from "@/components/layout/locale";

type ChartFrameProps = {
  title: string;
  note?: ReactNode;
  /** The drawing; `table` has the same numbers. */
  children: ReactNode;
  table: { columns: readonly string[]; rows: readonly (readonly string[])[] };
};

/** A chart with its name, and the same numbers in a collapsed table. */
export async function ChartFrame({ title, note, children, table }: ChartFrameProps) {
  const t = await getTranslator("figure");
  return (
    <figure className="grid gap-2">
      <figcaption className="font-semibold">
        {title}
        {note && <span className="block font-normal text-soft text-sm">{note}</span>}
      </figcaption>
      {children}
      <details className="text-sm">
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-teluk underline underline-offset-4">
          {t("asTable")} <span className="sr-only">{title}</span>
        </summary>
        <ChartTable title={title} {...table} />
      </details>
    </figure>
  );
}

function ChartTable({ title, columns, rows }: ChartFrameProps["table"] & { title: string }) {
  return (
    <section aria-label={title} className="overflow-x-auto">
      <table className="w-full text-left">
        <thead className="text-soft">
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={index === 0 ? "py-1" : "py-1 pl-4 text-right"}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...values]) => (
            <tr key={name} className="border-line border-t">
              <th scope="row" className="whitespace-nowrap py-1 font-normal">
                {name}
              </th>
              {values.map((value, index) => (
                <td key={columns[index + 1]} className="whitespace-nowrap py-1 pl-4 text-right">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
