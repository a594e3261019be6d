import type { ReactNode } from "react";

/** One component with its states, on the page's background and on a card's. */
export function Shelf({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid gap-4">
      <h2 className="font-bold text-xl">{title}</h2>
      {children}
    </section>
  );
}

/** States beside each other, as many as fit. */
export function States({ children }: { children: ReactNode }) {
  return <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">{children}</div>;
}
