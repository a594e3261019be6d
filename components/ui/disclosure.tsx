import type { ComponentProps, ReactNode } from "react";

/** A card that opens at its heading. */
export function Disclosure({
  label,
  children,
  ...details
}: ComponentProps<"details"> & { label: ReactNode }) {
  return (
    <details className="rounded-card border border-line bg-surface px-4" {...details}>
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{label}</summary>
      {children}
    </details>
  );
}
