import Link from "next/link";
import { getTranslator } from "@/components/layout/locale";

const tabs = { claims: "/petugas/verifikasi", audits: "/petugas/verifikasi/audit" } as const;

type TabsProps = { current: keyof typeof tabs; counts: Record<keyof typeof tabs, number>; most: number };

/** Claims for a first look, and for a second. */
export async function Tabs({ current, counts, most }: TabsProps) {
  const t = await getTranslator("verification");
  return (
    <nav aria-label={t("title")} className="flex flex-wrap gap-1">
      {(Object.keys(tabs) as (keyof typeof tabs)[]).map((tab) => (
        <Link
          key={tab}
          href={tabs[tab]}
          aria-current={tab === current ? "page" : undefined}
          className="inline-flex min-h-11 items-center gap-2 rounded-card px-4 aria-[current=page]:bg-teluk aria-[current=page]:font-semibold aria-[current=page]:text-white"
        >
          {t(tab)}
          <span>{counts[tab] >= most ? `${most}+` : counts[tab]}</span>
        </Link>
      ))}
    </nav>
  );
}
