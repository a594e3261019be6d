import clsx from "clsx";
import Link from "next/link";
import { readLocale } from "@/components/layout/locale";
import type { LocalizedLabel } from "@/server/domain/complaint/privacy";

export type WorkItem = {
  code: string;
  category: LocalizedLabel;
  kelurahan: string | null;
  holder: string | null;
  note: string;
};

type WorkListProps = {
  label: string;
  base: "/petugas/verifikasi" | "/petugas/verifikasi/audit";
  items: readonly WorkItem[];
  current: string | null;
};

/** The work in order; `j` and `k` move through it. */
export async function WorkList({ label, base, items, current }: WorkListProps) {
  const locale = await readLocale();
  return (
    <nav
      aria-label={label}
      className="order-last lg:sticky lg:top-4 lg:order-none lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto"
    >
      <ol className="grid gap-1">
        {items.map((item) => (
          <li key={item.code}>
            <Link
              data-queue-row
              href={`${base}?laporan=${item.code}`}
              prefetch={false}
              aria-current={item.code === current ? "true" : undefined}
              className={clsx(
                "block rounded-card border px-3 py-2",
                item.code === current ? "border-teluk bg-surface" : "border-line hover:border-teluk",
              )}
            >
              <span className="block font-semibold">{item.code}</span>
              <span className="block">{item.category[locale]}</span>
              <span className="block text-soft text-sm">
                {[item.kelurahan, item.holder].filter(Boolean).join(" · ")}
              </span>
              <span className="block text-soft text-sm">{item.note}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
