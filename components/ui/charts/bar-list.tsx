import clsx from "clsx";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

type Bar = {
  key: string;
  label: ReactNode;
  value: number;
  /** Part of the bar that is drawn in red, for late ones. */
  late?: number | undefined;
  /** Formatted, one for each of `columns`. */
  cells: readonly string[];
  href?: Route | undefined;
};

type BarListProps = {
  caption: string;
  /** Headings of the names and of each number. */
  columns: readonly [name: string, ...numbers: string[]];
  bars: readonly Bar[];
};

/**
 * Bars from zero, the longest as wide as the list, each with its name and its numbers: a chart that is its own table.
 * In the given order.
 */
export function BarList({ caption, columns, bars }: BarListProps) {
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  const [name, ...numbers] = columns;
  return (
    <table className="w-full border-separate border-spacing-0 text-left">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-soft text-sm">
        <tr>
          <th scope="col" className="w-full pb-1 font-semibold">
            {name}
          </th>
          {numbers.map((number) => (
            <th key={number} scope="col" className="whitespace-nowrap pb-1 pl-4 text-right font-semibold">
              {number}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key} className="align-bottom">
            <th scope="row" className="py-1 font-normal">
              <BarName label={bar.label} href={bar.href} />
              <BarLine value={bar.value / longest} late={(bar.late ?? 0) / longest} />
            </th>
            {bar.cells.map((text, index) => (
              <td
                key={numbers[index]}
                className={clsx("whitespace-nowrap py-1 pl-4 text-right", index === 0 && "font-semibold")}
              >
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BarName({ label, href }: Pick<Bar, "label" | "href">) {
  if (!href) return <span className="block min-h-6">{label}</span>;
  return (
    <Link
      href={href}
      prefetch={false}
      className="inline-block min-h-6 text-teluk underline underline-offset-4 hover:text-teluk-deep"
    >
      {label}
    </Link>
  );
}

/** Shares (0 to 1) of the width; SVG and no background, so that it prints too. */
function BarLine({ value, late }: { value: number; late: number }) {
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" className="h-2 w-full" aria-hidden>
      <rect width="100" height="8" className="fill-line/50" />
      <rect width={value * 100} height="8" className="fill-teluk" />
      {late > 0 && <rect width={late * 100} height="8" className="fill-danger" />}
    </svg>
  );
}
