import Link from "next/link";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { Section } from "@/components/ui/section";
import { nameOf } from "./flow";

type Snapshot = { month: string; frozenAt: Date; publicKey: string };

/** The frozen months with their signatures, and links to further pages. */
export async function FrozenMonths({ snapshots }: { snapshots: readonly Snapshot[] }) {
  const [t, locale] = await Promise.all([getTranslator("statistics"), readLocale()]);
  const [latest] = snapshots;
  const link = "inline-flex min-h-11 items-center text-teluk underline underline-offset-4";
  return (
    <>
      <Section id="beku" title={t("archive")}>
        {latest ? (
          <>
            <p className="max-w-prose text-soft text-sm">{t("archiveNote", { month: latest.month })}</p>
            <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
              {snapshots.map(({ month, frozenAt }) => (
                <li key={month} className="border-line border-b py-1">
                  <a href={`/api/statistics/frozen/${month}`} className={link} download>
                    {nameOf(month, locale)}
                  </a>
                  <span className="block text-soft text-sm">
                    {t("frozenAt", { time: formatMoment(frozenAt, locale) })}
                  </span>
                </li>
              ))}
            </ul>
            <p className="break-all text-soft text-sm">
              {t("key")}: <code>{latest.publicKey}</code>
            </p>
          </>
        ) : (
          <p>{t("noArchive")}</p>
        )}
      </Section>
      <nav className="no-print flex flex-wrap gap-6" aria-label={t("title")}>
        <Link href="/statistik/publik" className={link}>
          {t("forPublic")}
        </Link>
        <Link href="/statistik" className={link}>
          {t("forOffice")}
        </Link>
      </nav>
    </>
  );
}
