import clsx from "clsx";
import type { ReactNode } from "react";
import { Defined } from "./defined";

type StatProps = {
  label: string;
  /** Formatted, number and unit. */
  value: string;
  /** The exact definition, opened by a press on the label. */
  definition?: string | undefined;
  note?: ReactNode | undefined;
  tone?: "plain" | "bad" | undefined;
};

/** Figures in a grid; contains only `Stat` and `ShareStat`. */
export function Stats({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))]">
      {children}
    </dl>
  );
}

/** One figure in large type, with its definition behind its label. */
export function Stat({ label, value, definition, note, tone = "plain" }: StatProps) {
  return (
    <div className="max-w-72">
      <dt className="text-soft text-sm">
        <Defined label={label} definition={definition} />
      </dt>
      <dd className={clsx("font-bold text-xl", tone === "bad" && "text-danger")}>{value}</dd>
      {note && <dd className="text-soft text-sm">{note}</dd>}
    </div>
  );
}
