import clsx from "clsx";
import type { ReactNode } from "react";

type SectionProps = { id: string; title: string; note?: ReactNode; isRuled?: boolean; children: ReactNode };

/** A part of a page, named by its heading; a ruled one has a line above it and is kept on one sheet in print. */
export function Section({ id, title, note, isRuled = false, children }: SectionProps) {
  const ruled = "min-w-0 content-start border-line border-t pt-5 print:break-inside-avoid";
  return (
    <section aria-labelledby={id} className={clsx("grid gap-4", isRuled && ruled)}>
      <div>
        <h2 id={id} className="font-bold text-lg">
          {title}
        </h2>
        {note && <p className="max-w-prose text-soft text-sm">{note}</p>}
      </div>
      {children}
    </section>
  );
}
