import Link from "next/link";
import { OverdueMark, StatusBadge } from "@/components/complaint/status-badge";
import { formatMoment, formatRelative } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { Section } from "@/components/ui/section";
import type { Dashboard, PublicItem } from "@/server/domain/area/dashboard";

/** The newest public complaints. */
export async function AreaNewest({ area }: { area: Dashboard }) {
  const t = await getTranslator("area");
  return (
    <Section isRuled id="terbaru" title={t("newest")}>
      {area.newest.length === 0 ? (
        <p>{t("noNewest")}</p>
      ) : (
        <ol className="grid gap-3">
          {area.newest.map((item) => (
            <NewestLine key={item.code} item={item} showsKelurahan={area.level !== "kelurahan"} />
          ))}
        </ol>
      )}
    </Section>
  );
}

async function NewestLine({ item, showsKelurahan }: { item: PublicItem; showsKelurahan: boolean }) {
  const [stage, clock, locale] = await Promise.all([
    getTranslator("stage"),
    getTranslator("clock"),
    readLocale(),
  ]);
  return (
    <li className="grid gap-1 border-line border-b pb-3 last:border-0 print:break-inside-avoid">
      <p className="flex flex-wrap items-center justify-between gap-x-4">
        <Link
          href={`/lacak/${item.code}`}
          prefetch={false}
          className="inline-flex min-h-11 items-center font-semibold text-teluk underline underline-offset-4"
        >
          {item.category[locale]}
        </Link>
        <span className="flex flex-wrap items-center gap-2">
          <StatusBadge status={item.status} label={stage(item.status)} />
          {item.isOverdue && <OverdueMark label={clock("overdue")} />}
        </span>
      </p>
      <p className="words line-clamp-2">{item.text}</p>
      <p className="text-soft text-sm">
        {showsKelurahan && `${item.kelurahan} · `}
        {item.code} · {formatMoment(item.submittedAt, locale)} (
        {formatRelative(item.submittedAt, new Date(), locale)})
      </p>
    </li>
  );
}
