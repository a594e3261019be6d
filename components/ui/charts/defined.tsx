import { Info } from "lucide-react";

/** A label that opens its definition; plain text without one. Works without JavaScript. */
export function Defined({ label, definition }: { label: string; definition?: string | undefined }) {
  if (!definition) return <span className="inline-flex min-h-8 items-center">{label}</span>;
  return (
    <details className="group">
      <summary className="inline-flex min-h-8 cursor-pointer list-none items-center gap-1.5 [&::-webkit-details-marker]:hidden">
        <span className="underline decoration-dotted underline-offset-4">{label}</span>
        <Info size={14} aria-hidden className="no-print shrink-0" />
      </summary>
      <p className="max-w-prose pb-1 font-normal text-ink text-sm">{definition}</p>
    </details>
  );
}
