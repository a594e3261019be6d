import type { ReactNode } from "react";

type SectionProps = { id: string; title: string; note?: ReactNode; children: ReactNode };

/** A section of an area's page; not broken across sheets in print. */
export function AreaSection({ id, title, note, children }: SectionProps) {
  return (
    <section
      aria-labelledby={id}
      className="grid min-w-0 content-start gap-4 border-line border-t pt-5 print:break-inside-avoid"
    >
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
