import Link from "next/link";
import type { ReactNode } from "react";
import type { Status } from "@/server/domain/complaint/status";
import { StatusBadge } from "./status-badge";

type SimilarItem = {
  code: string;
  status: { code: Status; label: string };
  /** A short label that distinguishes one item. */
  mark?: string | null;
  category?: string | null;
  excerpt: string;
  /** Place, time, unit; unknown ones are left out. */
  about: readonly (string | null)[];
  /** The merge button, for officers who may. */
  act: ReactNode;
};

type SimilarListProps = {
  title: string;
  hint?: string;
  heading: "h2" | "h3";
  items: readonly SimilarItem[];
};

/** Open complaints that may be about the same thing as this one; nothing when there are none. */
export function SimilarList({ title, hint, heading: Heading, items }: SimilarListProps) {
  if (items.length === 0) return null;
  return (
    <section className="grid gap-3" aria-label={title}>
      <Heading className={Heading === "h2" ? "font-bold text-lg" : "font-semibold"}>{title}</Heading>
      {hint && <p className="text-soft text-sm">{hint}</p>}
      <ul className="grid gap-3">
        {items.map((one) => (
          <li key={one.code} className="grid gap-1 border-line border-l-4 pl-3" data-similar={one.code}>
            <p className="flex flex-wrap items-center gap-x-3">
              <Link
                href={`/petugas/${one.code}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center font-semibold text-teluk underline underline-offset-4"
              >
                {one.code}
              </Link>
              <StatusBadge status={one.status.code} label={one.status.label} />
              {one.mark && <span className="font-semibold text-sm">{one.mark}</span>}
            </p>
            <p className="words line-clamp-2">
              {one.category && <strong className="font-semibold">{one.category}. </strong>}
              {one.excerpt}
            </p>
            <p className="text-soft text-sm">{one.about.filter(Boolean).join(" · ")}</p>
            {one.act}
          </li>
        ))}
      </ul>
    </section>
  );
}
